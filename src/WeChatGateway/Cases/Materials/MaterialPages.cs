using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>What scripts of members' pages send and show. Answers are JSON and pictures, refusals as the API has them.</summary>
internal static class MaterialPages
{
    public const string Root = "/m/materials";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var materials = endpoints
            .MapGroup(Root)
            .AddEndpointFilter(PageHeaders.FilterAsync)
            .AddEndpointFilter(ScriptTokens.FilterAsync)
            .RequireAuthorization(FanSession.Policy);
        materials.MapPost("", MaterialHandlers.SendAsync).WithMetadata(new MaterialBodyLimit());
        materials.MapGet("/{id:guid}", MaterialHandlers.DescribeAsync);
        materials.MapGet("/{id:guid}/thumbnail", MaterialHandlers.ShowThumbnailAsync);
        materials.MapGet("/{id:guid}/view", MaterialHandlers.ShowViewAsync);
        materials.MapDelete("/{id:guid}", MaterialHandlers.RemoveAsync);
    }
}
