using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Cases;

namespace WeChatUnion.Gateway.Cases.Desk;

/// <summary>A photo of a case for whoever may read the case. Originals stay where they are.</summary>
internal static class CasePicture
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(CaseDeskPaths.Picture, SendAsync)
            .RequireAuthorization(ConsoleSession.Policy);

    private static async Task SendAsync(
        HttpContext http,
        string id,
        CaseDeskQueries cases,
        OpenMaterial open
    )
    {
        var cancel = http.RequestAborted;
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var scope = actor.ScopeOf(CasesActs.Read);
        if (scope.IsEmpty)
        {
            await ConsoleDownload.RefuseAsync(http, StaffRefusals.NotAllowed);
            return;
        }
        if (
            !Guid.TryParse(id, out var value)
            || !await cases.HasMaterialAsync(scope, new(value), cancel)
            || await open.OpenAsync(new(value), MaterialPicture.View, cancel) is not { } opened
        )
        {
            await ConsoleDownload.RefuseAsync(http, StaffRefusals.NotFound);
            return;
        }
        await using (opened)
        {
            http.Response.ContentType = opened.ContentType;
            await opened.Content.CopyToAsync(http.Response.Body, cancel);
        }
    }
}
