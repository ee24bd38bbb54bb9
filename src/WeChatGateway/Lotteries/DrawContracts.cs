using System.ComponentModel;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Lotteries;

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
            draw.Own is { } own ? new(own.Code, own.At, own.IsInList, own.Further) : null
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
        bool? IsInList,
    [property: Description("Codes of the entries one's further chances gave.")]
        IReadOnlyList<string> Further
);

internal sealed record WheelContract(
    [property: Description("How it looks: wheel, scratch-card.")] string Look,
    [property: Description("Chances left just now.")] int Chances,
    [property: Description("The number to send with the next turn.")] int Next,
    IReadOnlyList<TurnContract> Turns
)
{
    public static WheelContract Of(OwnWheel wheel) =>
        new(
            ApiWords.Of(wheel.Look),
            wheel.Chances,
            wheel.Next,
            [.. wheel.Turns.Select(turn => TurnContract.Of(turn, wheel.Campaign))]
        );
}

internal sealed record TurnContract(
    int Number,
    [property: Description("Slot of the deck it drew; null: none.")] long? Slot,
    [property: Description("Index of the prize among the draw's; null: nothing this time.")]
        int? Prize,
    string? PrizeName,
    DateTimeOffset At
)
{
    public static TurnContract Of(Turn turn, CampaignView campaign) =>
        new(
            turn.Number,
            turn.Slot,
            turn.Prize,
            turn.Prize is { } prize ? campaign.Settings.Prizes[prize].Name : null,
            turn.At
        );
}

internal sealed record TurnBody(
    [property: Description("As the last answer named it: from 1.")] int Number
);
