namespace PlacePartners.Platform.Security;

/// <summary>What a program of an organisation can be let do, by name. It is never a member, and holds no role.</summary>
public static class ApiScopes
{
    /// <summary>Reads referrals that the organisation received.</summary>
    public const string ReadReceived = "received.read";

    /// <summary>Reads and answers referrals that the organisation received.</summary>
    public const string AnswerReceived = "received.answer";

    /// <summary>Reads checklists that the organisation filled, and what came of them.</summary>
    public const string ReadMade = "made.read";

    /// <summary>Fills checklists for the organisation, and reads them.</summary>
    public const string Make = "made.add";

    /// <summary>Enters returns for the organisation.</summary>
    public const string Returns = "returns";

    /// <summary>All of them, in the order of the screen.</summary>
    public static IReadOnlyList<string> All { get; } = [ReadReceived, AnswerReceived, ReadMade, Make, Returns];

    /// <summary>What a scope grants for one request.</summary>
    /// <param name="scope">One of <see cref="All"/>; anything else grants nothing.</param>
    /// <param name="isReading">The request changes nothing.</param>
    public static IReadOnlyCollection<Permission> Grants(string scope, bool isReading) =>
        scope switch
        {
            ReadReceived when isReading => [Permission.ReceiveReferrals, Permission.ExchangeReferrals],
            AnswerReceived => [Permission.ReceiveReferrals, Permission.ExchangeReferrals],
            ReadMade or Make when isReading => [Permission.MakeReferrals, Permission.ExchangeReferrals],
            Make => [Permission.MakeReferrals],
            Returns => [Permission.SubmitReturns],
            _ => [],
        };
}
