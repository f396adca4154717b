using Microsoft.AspNetCore.Http;

namespace PlacePartners.Platform.Http;

/// <summary>Reads a multipart form whose file a slice takes by hand.</summary>
public static class MultipartForm
{
    /// <summary>The form; null when the request is none.</summary>
    /// <exception cref="BadHttpRequestException">The form is cut off or of no form at all: the caller's fault, not the host's.</exception>
    public static async Task<IFormCollection?> Read(HttpRequest http, CancellationToken ct)
    {
        if (!http.HasFormContentType)
            return null;
        try
        {
            return await http.ReadFormAsync(ct);
        }
        catch (Exception broken)
            when (broken is InvalidDataException or IOException && broken is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form cannot be read.", broken);
        }
    }
}
