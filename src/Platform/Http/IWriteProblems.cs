using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace PlacePartners.Platform.Http;

/// <summary>Stands on endpoints whose callers know problems in another form than RFC 9457, which their standard names.</summary>
public interface IWriteProblems
{
    /// <summary>Writes the answer; its status is set.</summary>
    Task Write(HttpContext http, ProblemDetails problem, CancellationToken ct);
}
