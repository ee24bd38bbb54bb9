using Microsoft.Net.Http.Headers;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Answers of the console that are files.</summary>
internal static class ConsoleDownload
{
    /// <summary>Says what comes, before its first byte. A Chinese name travels as RFC 5987 wants it.</summary>
    public static void Begin(HttpResponse response, string contentType, string fileName)
    {
        var kept = new ContentDispositionHeaderValue("attachment");
        kept.SetHttpFileName(fileName);
        response.ContentType = contentType;
        response.Headers.ContentDisposition = kept.ToString();
    }

    /// <summary>Instead of a file that was begun and got no byte.</summary>
    public static Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        http.Response.Clear();
        http.Response.StatusCode =
            refusal == StaffRefusals.NotAllowed ? StatusCodes.Status403Forbidden
            : refusal == StaffRefusals.NotFound ? StatusCodes.Status404NotFound
            : StatusCodes.Status409Conflict;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(refusal.Message, http.RequestAborted);
    }
}
