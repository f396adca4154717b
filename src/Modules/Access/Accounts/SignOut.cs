using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlacePartners.Access;

public static class SignOut
{
    public static async Task<NoContent> Handle(HttpContext http, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await http.SignOutAsync();
        return TypedResults.NoContent();
    }
}
