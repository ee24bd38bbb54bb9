using Microsoft.AspNetCore.Connections;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Hosting.Crowds;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>A file in a request's body, for pages and API alike.</summary>
internal sealed class MaterialReception(
    IHttpContextAccessor http,
    CurrentPerson person,
    ReceiveMaterial receive,
    TimeProvider clock
)
{
    public async Task<Outcome<MaterialFacts>> TakeAsync(string? slot, CancellationToken cancel)
    {
        try
        {
            var request = http.HttpContext!.Request;
            if (await SentFile.OpenAsync(request, cancel) is not { } sent)
            {
                return MaterialRefusals.Empty;
            }
            var file = Turn.Outside(request.HttpContext, sent);
            var owner = await person.FindAsync(cancel);
            var now = clock.GetUtcNow();
            var taken = await receive.ExecuteAsync(owner, slot ?? "", file, now, cancel);
            if (!taken.Succeeded)
            {
                // A browser that still sends reads no answer; it would only see the connection end.
                await file.CopyToAsync(Stream.Null, cancel);
            }
            return taken;
        }
        catch (Exception error) when (Refuse(error, cancel) is { } refusal)
        {
            return refusal;
        }
    }

    /// <summary>What a body that is too long or breaks off, or a storage that is away, means to whoever sent it.</summary>
    public static Refusal? Refuse(Exception error, CancellationToken cancel) =>
        cancel.IsCancellationRequested ? null
        : error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            ? MaterialRefusals.TooLarge
        : error is BadHttpRequestException or ConnectionResetException ? MaterialRefusals.BrokenOff
        : error is MaterialStorageException ? MaterialRefusals.StorageAway
        : error is InvalidDataException or IOException ? MaterialRefusals.Damaged
        : null;
}
