using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Cases;

namespace WeChatUnion.Gateway.Cases.Desk;

/// <summary>A photo of a case for whoever may read the case, or files it at the counter. Originals stay where they are.</summary>
internal static class CasePicture
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(CaseDeskPaths.Picture, SendToDeskAsync)
            .RequireAuthorization(ConsoleSession.Policy);
        MapCounter(endpoints, CaseDeskPaths.CounterView, MaterialPicture.View);
        MapCounter(endpoints, CaseDeskPaths.CounterThumbnail, MaterialPicture.Thumbnail);
    }

    private static void MapCounter(
        IEndpointRouteBuilder endpoints,
        string path,
        MaterialPicture picture
    ) =>
        endpoints
            .MapGet(
                path,
                (HttpContext http, string id, ICounterCases cases, OpenMaterial open) =>
                    SendAsync(http, id, FilingActs.FileFor, cases.HasMaterialAsync, picture, open)
            )
            .RequireAuthorization(ConsoleSession.Policy);

    private static Task SendToDeskAsync(
        HttpContext http,
        string id,
        CaseDeskQueries cases,
        OpenMaterial open
    ) => SendAsync(http, id, CasesActs.Read, cases.HasMaterialAsync, MaterialPicture.View, open);

    private static async Task SendAsync(
        HttpContext http,
        string id,
        StaffAct right,
        Func<StaffScope, MaterialId, CancellationToken, Task<bool>> isInScope,
        MaterialPicture picture,
        OpenMaterial open
    )
    {
        var cancel = http.RequestAborted;
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var scope = actor.ScopeOf(right);
        if (scope.IsEmpty)
        {
            await ConsoleDownload.RefuseAsync(http, StaffRefusals.NotAllowed);
            return;
        }
        if (
            !Guid.TryParse(id, out var value)
            || !await isInScope(scope, new(value), cancel)
            || await open.OpenAsync(new(value), picture, cancel) is not { } opened
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
