using System.Net.Http.Headers;
using System.Text;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>
/// Tables of postcodes. The places are invented squares of a grid, so that a reader sees the distance; they are nobody's
/// real places.
/// </summary>
public static class PostcodeScenes
{
    public const string OnGrid = """
        pcds,oslaua,osward,wd24nm,oseast1m,osnrth1m
        SW2 1AA,E09000022,E05000001,Near Ward,530000,175000
        SW2 1AB,E09000022,E05000001,Near Ward,530300,175400
        SW9 8AA,E09000022,E05000002,Far Ward,532000,175000
        EC1A 1BB,E09000001,,,531000,181000
        """;

    extension(Person manager)
    {
        public async Task KeepsPostcodes(string table) =>
            await manager.Put(
                "/api/postcodes",
                Whole(table, (await manager.Get<GetPostcodes.Response>("/api/postcodes")).Version)
            );

        public Task<TryPostcodes.Response> TriesPostcodes(string table) =>
            manager.Post<TryPostcodes.Response>("/api/postcodes/trial", OfFile(Encoding.UTF8.GetBytes(table)));
    }

    public static MultipartFormDataContent Whole(
        string table,
        int version,
        string source = "Made up for a test",
        string publishedOn = "2024-05-01"
    )
    {
        var form = OfFile(Encoding.UTF8.GetBytes(table));
        form.Add(new StringContent($"{version}"), "version");
        form.Add(new StringContent(source), "source");
        form.Add(new StringContent(publishedOn), "publishedOn");
        return form;
    }

    public static MultipartFormDataContent OfFile(byte[] file)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        // The walls take an id in a body for something that is named; the usual boundary is one.
        return new MultipartFormDataContent("a-table-of-postcodes") { { content, "file", "postcodes.csv" } };
    }
}
