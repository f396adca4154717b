using Microsoft.AspNetCore.Identity;
using Zxcvbn;
using Zxcvbn.Matcher;

namespace PlacePartners.Access;

/// <summary>
/// Refuses a password that zxcvbn scores below 3 of 4. The person's own name and address count as known to
/// whoever guesses. Signs and digits are not asked for: length and strength say enough.
/// </summary>
internal sealed class PasswordStrength : IPasswordValidator<Account>
{
    private const int Enough = 3;

    // Guessing gets no easier by what follows, and working out how hard it is takes ever longer.
    private const int Looked = 64;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            Weakness(password ?? "", user.Name, user.Email ?? "") is { } advice
                ? IdentityResult.Failed(new IdentityError { Code = "PasswordEasyToGuess", Description = advice })
                : IdentityResult.Success
        );

    /// <summary>What to do better, or null for a password that is strong enough.</summary>
    public static string? Weakness(string password, string name, string email)
    {
        var looked = password.Length > Looked ? password[..Looked] : password;
        string[] known = ["placepartners", email.ToLowerInvariant(), .. Words(name), .. Words(email)];
        var result = Zxcvbn.Zxcvbn.MatchPassword(looked, known);
        if (result.Score >= Enough)
            return null;
        var weakest = result.MatchSequence.MaxBy(match => match.Token.Length);
        return $"This password is easy to guess. {Reason(weakest)} Use three or four words that have nothing to do with each other or with you.";
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', '.', '@', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries);

    private static string Reason(Match? weakest) =>
        weakest switch
        {
            DictionaryMatch { DictionaryName: "user_inputs" } => "It is made of your name or e-mail address.",
            DictionaryMatch => "It is much like passwords that many people use.",
            SpatialMatch => "It follows the rows of the keyboard.",
            RepeatMatch => "It repeats the same signs.",
            SequenceMatch => "It has runs such as abc or 1234.",
            DateMatch => "It has a date in it.",
            _ => "It is too short for what it is made of.",
        };
}
