using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Hosting.Crowds;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>A file in a request's body, for pages and API alike.</summary>
internal sealed class MaterialReception(
    IHttpContextAccessor http,
    CurrentPerson person,
    ReceiveMaterial receive,
    Uploads uploads,
    TimeProvider clock
)
{
    public async Task<Outcome<MaterialFacts>> TakeAsync(string? slot, CancellationToken cancel)
    {
        var owner = await person.FindAsync(cancel);
        return await uploads.TakeAsync(owner, TakeAsync, cancel);

        async Task<Outcome<MaterialFacts>> TakeAsync(CancellationToken end)
        {
            var request = http.HttpContext!.Request;
            var sent = await Turn.OutsideAsync(
                request.HttpContext,
                () => SentFile.OpenAsync(request, end),
                end
            );
            if (sent is null)
            {
                return MaterialRefusals.Empty;
            }
            var taken = await receive.ExecuteAsync(owner, slot ?? "", sent, clock.GetUtcNow(), end);
            if (!taken.Succeeded)
            {
                // A browser that still sends reads no answer; it would only see the connection end.
                Turn.End(request.HttpContext);
                await sent.CopyToAsync(Stream.Null, end);
            }
            return taken;
        }
    }
}
