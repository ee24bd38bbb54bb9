using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Campaigns;

namespace WeChatUnion.Gateway.Campaigns;

/// <summary>One's own prizes in the mini-program.</summary>
internal static class PrizeApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var prizes = endpoints
            .MapApi("/prizes", "Prizes")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        prizes
            .MapGet("", ListAsync)
            .WithName("ListPrizes")
            .WithSummary("One's own prizes, the latest first.");
        prizes
            .MapPost("/{id:guid}/code", ShowCodeAsync)
            .WithName("ShowPrizeCode")
            .WithSummary("A code for staff to scan, good once and for ten minutes.");
        prizes
            .MapPut("/{id:guid}/address", GiveAddressAsync)
            .WithName("GivePrizeAddress")
            .WithSummary("Where a prize is sent; may be corrected until it is.");
        prizes
            .MapPost("/{id:guid}/acceptance", AcceptAsync)
            .WithName("AcceptPrize")
            .WithSummary("A yes to a prize that is paid to the card.");
        prizes
            .MapPost("/{id:guid}/receipt", ReceiveAsync)
            .WithName("ReceivePrize")
            .WithSummary("The parcel has come.");
    }

    private static async Task<Ok<IReadOnlyList<PrizeContract>>> ListAsync(
        PrizeQueries prizes,
        CurrentFan fan,
        CancellationToken cancel
    )
    {
        var own = await prizes.OfAsync(fan.Identity, cancel);
        return TypedResults.Ok<IReadOnlyList<PrizeContract>>([.. own.Select(PrizeContract.Of)]);
    }

    private static async Task<Results<Ok<PrizeCodeContract>, ProblemHttpResult>> ShowCodeAsync(
        Guid id,
        ShowPrizeCode show,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var shown = await show.ExecuteAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel);
        return shown.Succeeded
            ? TypedResults.Ok(new PrizeCodeContract(shown.Value.Token, shown.Value.Until))
            : ApiProblem.Of(shown.Refusal);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> GiveAddressAsync(
        Guid id,
        PrizeAddressBody body,
        ClaimPrize claim,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Answer(
            await claim.GiveAddressAsync(
                fan.Identity,
                new(id),
                new(body.Name ?? "", body.Phone ?? "", body.Place ?? ""),
                clock.GetUtcNow(),
                cancel
            )
        );

    private static async Task<Results<NoContent, ProblemHttpResult>> AcceptAsync(
        Guid id,
        ClaimPrize claim,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) => Answer(await claim.AcceptAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel));

    private static async Task<Results<NoContent, ProblemHttpResult>> ReceiveAsync(
        Guid id,
        ClaimPrize claim,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) => Answer(await claim.ReceiveAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel));

    private static Results<NoContent, ProblemHttpResult> Answer(Outcome<PrizeWinId> done) =>
        done.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(done.Refusal);
}

internal sealed record PrizeContract(
    Guid Id,
    Guid Campaign,
    string Title,
    string Prize,
    [property: Description("How it reaches its winner: on-site, by-post, card-credit.")]
        string Delivery,
    string Place,
    [property: Description("How far it is: drawn, told, claimed, sent, done, lapsed.")]
        string State,
    DateTimeOffset ClaimUntil,
    string? Courier,
    bool HasAddress
)
{
    public static PrizeContract Of(OwnPrize prize) =>
        new(
            prize.Id.Value,
            prize.Campaign.Value,
            prize.Title,
            prize.Prize,
            ApiWords.Of(prize.Delivery),
            prize.Place,
            ApiWords.Of(prize.State),
            prize.ClaimUntil,
            prize.Courier,
            prize.HasAddress
        );
}

internal sealed record PrizeCodeContract(string Token, DateTimeOffset Until);

internal sealed record PrizeAddressBody(string? Name, string? Phone, string? Place);
