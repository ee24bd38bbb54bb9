using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What can be found out about a claim without a person. A hint forbids nothing; a suspicion is never a refusal.</summary>
public sealed class ReturnHomeChecks(
    IMemberStanding standings,
    IBlacklist blacklist,
    IMemberIdentity identity
)
{
    private const string Register = "会员登记";

    public async Task<IReadOnlyList<CaseCheckResult>> RunAsync(
        Season season,
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rules = season.ReadRules();
        var form = ReturnHomeForm.Read(submission.Form) ?? new();
        var results = new List<CaseCheckResult>();
        if (submission.Applicant.Member is not { } member)
        {
            results.Add(Fail("membership", "会籍", Register, "提交后工会卡已解绑或暂停。"));
            return results;
        }
        submission = await OwnTravellers.PickAsync(identity, member, submission, cancel);
        results.Add(await MembershipAsync(member, cancel));
        results.Add(await ListedAsync(member, now, cancel));
        results.Add(await HouseholdAsync(member, rules, submission, cancel));
        results.Add(await PassengerAsync(member, submission, cancel));
        results.AddRange(TicketChecks.Of(rules, form, submission));
        if (rules.JoinedBy is { } last)
        {
            var said = $"要求 {SubsidyWords.Day(last)} 前（含）入会，登记没有入会日期，请核对。";
            results.Add(Hint("joined", "入会日期", "季度规则", said));
        }
        return results;
    }

    internal static CaseCheckResult Pass(string code, string title, string source, string said) =>
        new(code, title, CheckVerdict.Pass, source, said);

    internal static CaseCheckResult Hint(string code, string title, string source, string said) =>
        new(code, title, CheckVerdict.Hint, source, said);

    internal static CaseCheckResult Fail(string code, string title, string source, string said) =>
        new(code, title, CheckVerdict.Fail, source, said);

    private async Task<CaseCheckResult> MembershipAsync(MemberId member, CancellationToken cancel)
    {
        var standing = await standings.FindAsync(member, cancel);
        return standing switch
        {
            { IsGood: true } => Pass("membership", "会籍", Register, "在会，单位按时拨缴经费。"),
            { InMembership: false } or null => Fail("membership", "会籍", Register, "不在会。"),
            { UnitPaysDues: false } => Fail("membership", "会籍", Register, "单位没有拨缴经费。"),
            _ => Fail("membership", "会籍", Register, "所属工会已合并或撤销。"),
        };
    }

    private async Task<CaseCheckResult> ListedAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var listed = await blacklist.StandingAsync(member, now, cancel);
        return listed switch
        {
            { ForbidsSubsidy: true } => Fail("listed", "黑名单", "黑名单", "禁止领取补贴。"),
            { Level: not null } => Hint("listed", "黑名单", "黑名单", "有提醒记录，请留意。"),
            _ => Pass("listed", "黑名单", "黑名单", "没有记录。"),
        };
    }

    /// <summary>
    /// The household is the police's to know. A number that begins with the city's area says where somebody was registered at
    /// birth: reason enough to ask for the household book, not to refuse.
    /// </summary>
    private async Task<CaseCheckResult> HouseholdAsync(
        MemberId member,
        SeasonRules rules,
        CaseSubmission submission,
        CancellationToken cancel
    )
    {
        var area = await identity.FindAreaAsync(member, cancel);
        var isLocal =
            area is not null
            && rules.LocalAreas.Any(local => area.StartsWith(local, StringComparison.Ordinal));
        var hasBook = submission.Materials.Any(one => one.Slot == ReturnHomeFields.Household);
        return (isLocal, hasBook, area) switch
        {
            (true, true, _) => Hint(
                "household",
                "户籍",
                "证件号开头",
                "证件号开头是本市，附有户口簿，请核对。"
            ),
            (true, false, _) => Hint(
                "household",
                "户籍",
                "证件号开头",
                "证件号开头是本市，请核对户籍或要求补户口簿。"
            ),
            (_, _, null) => Hint("household", "户籍", "证件", "不是居民身份证，请核对户籍。"),
            _ => Pass("household", "户籍", "证件号开头", "证件号开头不是本市。"),
        };
    }

    /// <summary>
    /// Each ticket that prints a name must print his; a family's other tickets are others' claims. One without a name may be
    /// anybody's, whatever lies beside it.
    /// </summary>
    private async Task<CaseCheckResult> PassengerAsync(
        MemberId member,
        CaseSubmission submission,
        CancellationToken cancel
    )
    {
        const string Title = "乘车人";
        var tickets = ClaimRules.Tickets(submission).ToList();
        var named = tickets
            .Select(ticket => ticket.Reading)
            .OfType<DocumentReading>()
            .Where(reading => reading.Passenger is not null || reading.IdTail is not null)
            .ToList();
        if (named.Count == 0)
        {
            return Hint("passenger", Title, "车票", "没有读到姓名，请看图核对。");
        }
        foreach (var reading in named)
        {
            var match = await identity.CompareAsync(
                member,
                reading.Passenger,
                reading.IdTail,
                cancel
            );
            if (match is null or { Holds: false })
            {
                return Fail("passenger", Title, "车票", "车票上的姓名或证件号和会员登记不一致。");
            }
        }
        return named.Count == tickets.Count
            ? Pass("passenger", Title, "车票", "和会员登记一致。")
            : Hint("passenger", Title, "车票", "有车票没有读到姓名，请看图核对。");
    }
}
