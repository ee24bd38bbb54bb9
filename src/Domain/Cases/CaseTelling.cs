using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>What every change of a case leaves behind, in the same save: a line of its history, one in the trail, and word to the member.</summary>
public sealed class CaseTelling(
    ICaseStore store,
    CaseKinds kinds,
    IPersonIdentities identities,
    IOutbox outbox,
    IAuditTrail audit
)
{
    /// <param name="act">Dotted, in the past: <c>cases.submitted</c>.</param>
    /// <param name="said">For the member.</param>
    /// <param name="unionPath">Of the union whose business it is.</param>
    /// <param name="by">Null: the member, or the platform.</param>
    /// <param name="reason">As typed by <paramref name="by"/>, already read by <see cref="StaffReason"/>; never for the member.</param>
    /// <param name="isMailing">One of very many, see <see cref="Notice.IsMailing"/>.</param>
    public async Task TellAsync(
        Case one,
        string act,
        string said,
        DateTimeOffset now,
        CancellationToken cancel,
        StaffActor? by = null,
        string? unionPath = null,
        string? reason = null,
        bool isMailing = false
    )
    {
        Note(one, act, said, now, by, unionPath, reason: reason);
        await SendAsync(one, said, now, cancel, isMailing);
    }

    /// <summary>Word to the member alone.</summary>
    public async Task SendAsync(
        Case one,
        string said,
        DateTimeOffset now,
        CancellationToken cancel,
        bool isMailing = false
    )
    {
        var kind = kinds.Of(one);
        await outbox.AddNoticeAsync(
            identities,
            one.PersonId,
            CaseNotices.Moved.Of(
                Fields(one, kind.Title, now),
                $"【{kind.Title}】{said}\n受理号 {one.Number}"
            ) with
            {
                IsMailing = isMailing,
            },
            $"case:{one.Id.Value:N}:{one.Version}",
            cancel
        );
    }

    /// <summary>That its time ends; it changes nothing and stands in no history.</summary>
    internal async Task RemindAsync(Case one, DateTimeOffset until, CancellationToken cancel)
    {
        var title = kinds.Of(one).Title;
        // Midnight, and the few minutes of grace after it, are the end of the day before.
        var day = UnionCalendar.DayOf(until.AddHours(-1));
        var clock = day == UnionCalendar.DayOf(until) ? Shanghai(until, "HH:mm") : "24:00";
        var what = one.State == CaseState.Returned ? "有材料要补正，还没有重新提交" : "还没有提交";
        var said = $"您的申请{what}，请在 {day.Month}月{day.Day}日 {clock} 前完成。";
        await outbox.AddNoticeAsync(
            identities,
            one.PersonId,
            CaseNotices.Ending.Of(
                Fields(one, title, until.AddHours(-1)),
                $"【{title}】{said}\n受理号 {one.Number}"
            ) with
            {
                ExpiresAt = until,
                IsMailing = true,
            },
            string.Create(
                CultureInfo.InvariantCulture,
                $"case-ending:{one.Id.Value:N}:{until.UtcTicks}"
            ),
            cancel
        );
    }

    private static string Shanghai(DateTimeOffset at, string format) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Without word to the member: what he did himself, or need not know.</summary>
    public void Note(
        Case one,
        string act,
        string said,
        DateTimeOffset now,
        StaffActor? by = null,
        string? unionPath = null,
        bool byMember = false,
        string? reason = null
    )
    {
        store.Add(CaseEvent.Of(one, said, now, by?.Id));
        Record(one, act, now, by, unionPath, byMember, reason: reason);
    }

    /// <summary>In the trail alone.</summary>
    public void Record(
        Case one,
        string act,
        DateTimeOffset now,
        StaffActor? by = null,
        string? unionPath = null,
        bool byMember = false,
        string? note = null,
        string? reason = null
    ) =>
        audit.Record(
            new(
                act,
                by is not null ? ActorKind.Staff
                    : byMember ? ActorKind.Person
                    : ActorKind.System,
                by?.Id.Value ?? (byMember ? one.PersonId.Value : null),
                $"case:{one.Id.Value}",
                now,
                note ?? one.Number,
                unionPath,
                reason is null || by is null ? null : new AuditDetails(by.Id.Value, reason)
            )
        );

    internal static Dictionary<string, string> Fields(Case one, string title, DateTimeOffset now) =>
        new()
        {
            ["service"] = title,
            ["number"] = one.Number,
            ["state"] = CaseWords.Of(one.State),
            ["day"] = UnionCalendar
                .DayOf(now)
                .ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        };
}
