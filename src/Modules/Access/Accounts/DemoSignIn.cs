using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class DemoSignIn
{
    public sealed record Request([Text(1, 40)] string Persona);

    public static async Task<NoContent> Handle(
        Request request,
        AccountDesk desk,
        HttpContext http,
        TimeProvider clock,
        IConfiguration configuration
    )
    {
        if (!configuration.GetValue("Demo", false))
            throw Refusal.NotFound("page");
        var persona = Personas.All.FirstOrDefault(p => p.Key == request.Persona);
        var account =
            (persona is null ? null : await desk.ByEmail(Personas.EmailOf(persona.Key)))
            ?? throw Refusal.Field("persona", $"Choose one of: {string.Join(", ", Personas.All.Select(p => p.Key))}.");
        // Nobody can prove to be a persona, so what asks for a recent proof is open to them as long as a session lasts.
        var proof = new Proof(ProofMethod.Demo, clock.GetUtcNow() + Session.Lifetime);
        await AccountDesk.StartSession(http, account, proof);
        return TypedResults.NoContent();
    }
}
