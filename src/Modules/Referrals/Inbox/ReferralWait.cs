using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What keeps a referral waiting: a question of the receiver, or its waiting list.</summary>
internal sealed partial class Referral
{
    /// <summary>How long the wait is thought to be; null while it is on no waiting list.</summary>
    public WaitBand? WaitBand { get; private set; }

    /// <summary>The day by which the receiver looks at the waiting list again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>What the receiver asked last, and not yet been answered; empty else.</summary>
    [Personal]
    public string Question { get; private set; } = "";

    public void Ask(string question, Act by)
    {
        if (question.Trim().Length < 10)
            throw Refusal.Field("question", "Ask in at least 10 characters what you need to know.");
        Question = question.Trim();
        ViewedAt ??= by.At;
        Make(ReferralMoves.Ask, by, question);
    }

    public void AnswerQuestion(string answer, Act by)
    {
        if (answer.Trim().Length < 2)
            throw Refusal.Field("answer", "Enter what you know, or that nobody knows.");
        Question = "";
        Make(ReferralMoves.Answer, by, answer, "answered");
    }

    /// <summary>The receiver found out by itself.</summary>
    public void TakeBackQuestion(Act by)
    {
        Question = "";
        Make(ReferralMoves.TakeBackQuestion, by, what: "question-taken-back");
    }

    /// <param name="latest">The furthest day on which the list may be looked at again.</param>
    public void PutOnWaitingList(WaitBand band, DateOnly reviewOn, DateOnly latest, Act by)
    {
        Require(ReferralMoves.PutOnWaitingList, by);
        if (reviewOn <= Platform.Time.UkTime.DateOf(by.At) || reviewOn > latest)
            throw Refusal.Field(
                "reviewOn",
                $"Enter a day after today and no later than {Platform.Time.UkTime.Format(latest)}."
            );
        (WaitBand, ReviewOn) = (band, reviewOn);
        Make(ReferralMoves.PutOnWaitingList, by);
    }
}
