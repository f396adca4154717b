namespace PlacePartners.Platform.Http;

/// <summary>
/// A request that the product does not carry out, with the sentence that the person reads. Thrown anywhere, turned into
/// an RFC 9457 problem in one place. Each code is explained in docs/problems.md.
/// </summary>
public sealed class Refusal : Exception
{
    private Refusal(int status, string code, string sentence)
        : base(sentence)
    {
        Status = status;
        Code = code;
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>Stable code: the end of the problem's type, /problems/{code}.</summary>
    public string Code { get; }

    /// <summary>The form's first field that is at fault, in camelCase; null when it is none.</summary>
    public string? FieldName => Fields is [var first, ..] ? first.Field : null;

    /// <summary>Each field that is at fault with its sentence, in the form's order; empty when it is none.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Fields { get; private init; } = [];

    /// <summary>404: there is no such thing, or none that this person may know of.</summary>
    /// <param name="thing">In the words of the screens, such as milestone.</param>
    public static Refusal NotFound(string thing) =>
        new(404, "not-found", $"We could not find that {thing}. It may have been removed, or the address is wrong.");

    /// <summary>409: the rules do not allow it now.</summary>
    /// <param name="code">Stable code, in kebab-case.</param>
    /// <param name="sentence">Why, and what to do.</param>
    public static Refusal Rule(string code, string sentence) => new(409, code, sentence);

    /// <summary>400: one field of the form is wrong.</summary>
    /// <param name="field">In camelCase, as in the request.</param>
    /// <param name="sentence">What to enter.</param>
    public static Refusal Field(string field, string sentence) =>
        new(400, "validation", sentence) { Fields = [(field, sentence)] };

    /// <summary>400: refuses with all fields that are wrong at once; does nothing when none is.</summary>
    /// <param name="looked">Each field in the form's order, with what to enter, or null where it is right.</param>
    public static void RequireRight(params IEnumerable<(string Field, string? Sentence)> looked)
    {
        (string Field, string Sentence)[] wrong =
        [
            .. looked.Where(field => field.Sentence is not null).Select(field => (field.Field, field.Sentence!)),
        ];
        if (wrong.Length > 0)
            throw new Refusal(400, "validation", wrong[0].Sentence) { Fields = wrong };
    }

    /// <summary>409: somebody else changed it since the person read it.</summary>
    public static Refusal Stale() =>
        new(409, "stale", "Somebody else changed this while you had it open. Load it again, then make your change.");

    /// <summary>401: nobody is signed in.</summary>
    public static Refusal NotSignedIn() => new(401, "not-signed-in", "Sign in to go on.");

    /// <summary>403: a write that did not come from our own pages.</summary>
    public static Refusal Origin() =>
        new(403, "origin", "This request did not come from our own pages, so nothing was changed.");

    /// <summary>403: the act asks for a sign-in proof of the last ten minutes. The pages ask for it, then repeat.</summary>
    public static Refusal ProofTooOld() =>
        new(403, "proof-too-old", "Show once more that it is you: this is asked before changes that matter.");

    /// <summary>403: the partnership asks this role for a second step, and the account has none.</summary>
    public static Refusal SecondStepMissing() =>
        new(403, "second-step-missing", "Your role here needs a second step at sign-in. Set one up to go on.");

    /// <summary>403: the account has a second step, and this session began without it.</summary>
    public static Refusal SecondStepUnproved() =>
        new(403, "second-step-unproved", "Your role here needs the second step of your sign-in. Use it to go on.");

    /// <summary>403: the person's roles do not allow it.</summary>
    public static Refusal NotAllowed() =>
        new(403, "not-allowed", "Your role does not allow this. Ask your partnership manager if you think it should.");
}
