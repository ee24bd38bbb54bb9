using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>Tells a member what was decided about him. Who has bound no card is not reached; a union is told by its superior.</summary>
public sealed class ListingNotices(
    IMemberFans fans,
    IOutbox outbox,
    IAppealPage page,
    ListingRules rules
)
{
    public static NoticeKind Listed { get; } = new("members.listed", ["effect", "from", "until"]);

    public static NoticeKind Lifted { get; } = new("members.listing-lifted", ["effect"]);

    public static NoticeKind AppealRefused { get; } =
        new("members.appeal-refused", ["effect", "until"]);

    public Task TellListedAsync(Listing listing, CancellationToken cancel) =>
        TellAsync(
            listing,
            Listed.Of(
                new Dictionary<string, string>
                {
                    ["effect"] = listing.EffectInWords(),
                    ["from"] = Day(listing.From),
                    ["until"] = Day(listing.Until),
                },
                $"经核查，您从{Day(listing.From)}到{Day(listing.Until)}（含）{listing.EffectInWords()}。"
                    + HowToAppeal(listing)
            ),
            $"listed:{listing.Id.Value}",
            cancel
        );

    public Task TellLiftedAsync(Listing listing, CancellationToken cancel) =>
        TellAsync(
            listing,
            Lifted.Of(
                new Dictionary<string, string> { ["effect"] = listing.EffectInWords() },
                $"此前的限制（{listing.EffectInWords()}）已经解除。"
            ),
            $"listing-lifted:{listing.Id.Value}",
            cancel
        );

    public Task TellRefusedAsync(Listing listing, CancellationToken cancel) =>
        TellAsync(
            listing,
            AppealRefused.Of(
                new Dictionary<string, string>
                {
                    ["effect"] = listing.EffectInWords(),
                    ["until"] = Day(listing.Until),
                },
                $"您的申诉已复核，维持原决定：到{Day(listing.Until)}（含）{listing.EffectInWords()}。详情请问所属工会。"
            ),
            $"appeal-refused:{listing.Id.Value}",
            cancel
        );

    private string HowToAppeal(Listing listing)
    {
        var until = listing.LastAppealDay(rules) is { } day ? $"{Day(day)}前" : "";
        return page.Address is { } address
            ? $"如有异议，{until}可以申诉一次：\n<a href=\"{address}\">查看和申诉</a>"
            : $"如有异议，{until}可在“我的工会卡”里申诉一次，或联系所属工会。";
    }

    private async Task TellAsync(
        Listing listing,
        Notice notice,
        string dedupeKey,
        CancellationToken cancel
    )
    {
        if (listing.MemberId is { } member && await fans.FindAsync(member, cancel) is { } fan)
        {
            outbox.AddNotice(fan, notice, dedupeKey);
        }
    }

    private static string Day(DateOnly day) => $"{day:yyyy年M月d日}";
}
