using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Lotteries;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>Draws in the mini-program, through the same use cases as on the pages and in the chat.</summary>
internal static class DrawApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var draws = endpoints
            .MapApi("/draws", "Draws")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        draws
            .MapGet("", ListAsync)
            .WithName("ListDraws")
            .WithSummary("Draws members may know of, with one's own entry; what is open first.");
        draws.MapGet("/{id:guid}", FindAsync).WithName("GetDraw").WithSummary("One draw.");
        draws
            .MapPost("/{id:guid}/entry", EnterAsync)
            .WithName("EnterDraw")
            .WithSummary("Enter it. Done twice it is the same entry.");
    }

    private static async Task<Ok<IReadOnlyList<DrawContract>>> ListAsync(
        OwnDrawQueries draws,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var all = await draws.ListAsync(fan.Identity, now, cancel);
        return TypedResults.Ok<IReadOnlyList<DrawContract>>([
            .. all.Select(draw => DrawContract.Of(draw, now)),
        ]);
    }

    private static async Task<Results<Ok<DrawContract>, ProblemHttpResult>> FindAsync(
        Guid id,
        OwnDrawQueries draws,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await draws.FindAsync(fan.Identity, new(id), cancel) is { } draw
            ? TypedResults.Ok(DrawContract.Of(draw, clock.GetUtcNow()))
            : ApiProblem.Of(CampaignRefusals.NotFound);

    private static async Task<Results<Ok<DrawEntryContract>, ProblemHttpResult>> EnterAsync(
        Guid id,
        EnterLottery enter,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await enter.ExecuteAsync(
            new(fan.Identity, new(id), "api"),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded
            ? TypedResults.Ok(new DrawEntryContract(done.Value.Code, done.Value.At, null))
            : ApiProblem.Of(done.Refusal);
    }
}

internal sealed record DrawContract(
    Guid Id,
    string Title,
    string Intro,
    [property: Description("All rules in words, as published.")] string Rules,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    bool IsOpen,
    [property: Description("How it stands, for people.")] string State,
    IReadOnlyList<DrawPrizeContract> Prizes,
    [property: Description("One's own entry; null: none.")] DrawEntryContract? Entry
)
{
    public static DrawContract Of(DrawLine draw, DateTimeOffset now) =>
        new(
            draw.Campaign.Id.Value,
            draw.Campaign.Title,
            draw.Campaign.Settings.Intro,
            draw.Campaign.Rules,
            draw.Campaign.OpensAt,
            draw.Campaign.ClosesAt,
            draw.Campaign.IsOpen(now),
            DrawWords.State(draw.Campaign, now),
            [
                .. draw.Campaign.Settings.Prizes.Select(prize => new DrawPrizeContract(
                    prize.Name,
                    prize.Count,
                    prize.ValueCents
                )),
            ],
            draw.Own is { } own ? new(own.Code, own.At, own.IsInList) : null
        );
}

internal sealed record DrawPrizeContract(
    string Name,
    int Count,
    [property: Description("In fen.")] long ValueCents
);

internal sealed record DrawEntryContract(
    [property: Description("Under which the draw knows it.")] string Code,
    DateTimeOffset At,
    [property: Description("Whether it stands in the frozen list; null: not frozen yet.")]
        bool? IsInList
);
