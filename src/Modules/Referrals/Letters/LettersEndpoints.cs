using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class LettersEndpoints
{
    public static void MapLetters(this RouteGroupBuilder api)
    {
        const string letters = "/api/hub/submissions/{submissionId:guid}/letters";
        api.MapGet(letters, ListLetters.Handle).Is(nameof(ListLetters), Permission.RunHub);
        api.MapPost(letters, WriteLetter.Handle).Is(nameof(WriteLetter), Permission.RunHub);
        api.MapGet($"{letters}/{{letterId:guid}}", GetLetter.Handle).Is(nameof(GetLetter), Permission.RunHub);
        api.MapPost($"{letters}/{{letterId:guid}}/posting", PostLetter.Handle)
            .Is(nameof(PostLetter), Permission.RunHub);
        api.MapPost($"{letters}/{{letterId:guid}}/drop", DropLetter.Handle).Is(nameof(DropLetter), Permission.RunHub);
    }
}
