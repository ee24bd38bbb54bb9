using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Fans.Privacy;

/// <summary>The same as the pages, in the mini-program.</summary>
internal static class OwnDataApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var data = endpoints.MapApi("/me/data", "Me");
        data.MapGet("", ExportAsync)
            .WithName("GetMyData")
            .WithSummary("All that is held about the user, masked. Each call is remembered.");
        data.MapGet("/erasure", ReviewAsync)
            .WithName("ReviewErasure")
            .WithSummary(
                "What erasing would delete and what stays, to be shown before the user confirms."
            );
        data.MapDelete("", EraseAsync)
            .WithName("EraseMyData")
            .WithSummary(
                "Erase the user and end all sessions. The token of this call opens nothing afterwards."
            );
    }

    private static async Task<Ok<OwnDataContract>> ExportAsync(
        ExportOwnData export,
        CurrentFan fan,
        ContractMap map,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var sections = await export.ExecuteAsync(fan.Identity, now, cancel);
        return TypedResults.Ok(
            new OwnDataContract(now, [.. sections.Select(map.To<OwnDataSectionContract>)])
        );
    }

    private static async Task<Ok<ErasureTermsContract>> ReviewAsync(
        ReviewErasure review,
        CurrentFan fan,
        ContractMap map,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            map.To<ErasureTermsContract>(await review.ExecuteAsync(fan.Identity, cancel))
        );

    private static async Task<Ok<OwnErasureContract>> EraseAsync(
        EraseOwnData erase,
        CurrentFan fan,
        ContractMap map,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            map.To<OwnErasureContract>(
                await erase.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel)
            )
        );
}
