using System.ComponentModel;
using WeChatUnion.Domain.Members.Blacklist;

namespace WeChatUnion.Gateway.Members.Blacklist.Own;

/// <param name="Entry">Names it in an appeal.</param>
/// <param name="Reason">Null: the entry is against the user's union.</param>
internal sealed record StandingEntryContract(
    Guid Entry,
    [property: Description("Warn, NoLottery, NoSubsidy or All.")] string Level,
    [property: Description("What it forbids, to be shown as it is.")] string Effect,
    [property: Description("Kind of reason, to be shown as it is; null: it is the union's.")]
        string? Reason,
    DateOnly From,
    [property: Description("The last day it holds.")] DateOnly Until,
    [property: Description("True: it ended early and forbids nothing any more.")] bool Lifted,
    [property: Description("Last day to appeal; null: no appeal is possible.")]
        DateOnly? AppealUntil,
    AppealContract? Appeal
)
{
    public static StandingEntryContract Of(OwnListing one) =>
        new(
            one.Id.Value,
            one.Level.ToString(),
            ListingWords.EffectOf(one.Level),
            one.Reason is { } reason ? BlacklistWords.Of(reason) : null,
            one.From,
            one.Until,
            one.IsLifted,
            one.AppealUntil,
            one.Appeal is { } made
                ? new(made.MadeOn, made.AnswerBy, made.Granted, ListingWords.AnswerOf(made))
                : null
        );
}

/// <param name="Granted">Null: it waits.</param>
internal sealed record AppealContract(
    DateOnly MadeOn,
    DateOnly AnswerBy,
    bool? Granted,
    [property: Description("Where it stands, to be shown as it is.")] string Answer
);

internal sealed record AppealRequest([property: Description("5 to 500 characters.")] string Text);
