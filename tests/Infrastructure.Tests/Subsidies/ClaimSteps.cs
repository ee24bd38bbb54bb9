using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>What tests of a season's rules do again and again.</summary>
internal static class ClaimSteps
{
    public static readonly DateOnly Day = UnionCalendar.DayOf(Now);
    private const string Ours = "周小敏";

    public static DocumentReading Ticket() =>
        new(
            $"2599{Random.Shared.NextInt64(1_000_000_000_000, 9_999_999_999_999)}",
            Ours,
            null,
            Day,
            "长沙南",
            "鹭湾北",
            320m,
            DocumentReading.Pdf
        );

    public static async Task<Refusal?> WhyNotAsync(this CaseHost host, ReturnHomeForm form)
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, await host.SeasonAsync(), form);
        return (await host.SubmitAsync(fan, id)).Refusal;
    }

    public static async Task<(FanIdentity Fan, CaseId Id)> FilledAsync(
        this CaseHost host,
        ReturnHomeForm form,
        params DocumentReading[] tickets
    )
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = (await host.OpenAsync(fan, season)).Value.Id;
        var photos = new List<MaterialId>();
        foreach (var ticket in tickets)
        {
            photos.Add(await host.PhotoAsync(fan, reading: ticket));
        }
        await host.SaveAsync(fan, id, form, [.. photos]);
        return (fan, id);
    }

    public static async Task<CheckVerdict> VerdictAsync(
        this CaseHost host,
        string check,
        params DocumentReading[] tickets
    ) => (await host.CheckedAsync(tickets))[check].Verdict;

    public static async Task<IReadOnlyDictionary<string, CaseCheck>> CheckedAsync(
        this CaseHost host,
        DocumentReading[] tickets
    )
    {
        var (fan, id) = await host.FilledAsync(CaseHost.WholeForm, tickets);
        Assert.That((await host.SubmitAsync(fan, id)).Refusal, Is.Null);
        await host.CheckAsync(id);
        return await host.ChecksAsync(id);
    }

    public static async Task<IReadOnlyDictionary<string, CaseCheck>> ChecksAsync(
        this CaseHost host,
        CaseId id
    ) =>
        await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<CaseCheck>()
                    .AsNoTracking()
                    .Where(check => check.CaseId == id)
                    .ToDictionaryAsync(check => check.Code)
        );

    public static async Task<MemberId> MemberOfAsync(this CaseHost host, FanIdentity fan)
    {
        var person = await host.Cards.AskAsync(
            (IFanDirectory fans) => fans.FindAsync(fan, default)
        );
        var member = await host.Cards.AskAsync(
            (IMemberFans fans) => fans.FindMemberAsync(person!.Value, default)
        );
        return member!.Value;
    }

    public static async Task<UnionOrganizationId> MoveAsync(
        this CaseHost host,
        MemberId id,
        UnionLevel level,
        int skip
    )
    {
        var union = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(one => one.Level == level)
                    .OrderBy(one => one.Id)
                    .Skip(skip)
                    .Select(one => one.Id)
                    .FirstAsync()
        );
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            (await db.Set<Member>().SingleAsync(one => one.Id == id)).MoveTo(union);
            await db.SaveChangesAsync();
        });
        return union;
    }
}
