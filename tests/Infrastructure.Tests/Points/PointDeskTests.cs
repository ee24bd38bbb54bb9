using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Domain.Points.Desk;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Desk;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Points as staff see and undo them.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PointDeskTests(DatabaseProvider provider) : PointsTest(provider)
{
    private const string Why = "同一次签到误计了两次";

    [Test]
    public async Task Statement_OfAMemberInScope_ShowsWhatMoved_AndOutsideOfItNothing()
    {
        var (person, member, path) = await HolderAsync();
        await EarnAsync(person, Now);
        await SpendAsync(person, 30, Now.AddMinutes(1));

        var shown = await FindAsync(new StaffScope([path]), member);
        var elsewhere = await FindAsync(new StaffScope([$"{path}9999/"]), member);

        Assert.That(shown!.Holder.Balance, Is.EqualTo(70));
        Assert.That(
            shown.Lines.Select(line => (line.Points, line.IsReversible)),
            Is.EqualTo(new[] { (-30L, true), (100L, true) })
        );
        Assert.That(shown.Holder.MaskedName, Does.Contain("*"));
        Assert.That(elsewhere, Is.Null);
    }

    [Test]
    public async Task Search_FindsAMemberByHisWholePhone_InScopeAlone()
    {
        var (_, member, path) = await HolderAsync();
        var phone = await Cards.AskAsync(
            (IMemberLookup members) => members.FindPhoneAsync(member, default)
        );

        var found = await SearchAsync(new([path]), phone!.Reveal());
        var elsewhere = await SearchAsync(new([$"{path}9999/"]), phone.Reveal());
        var part = await SearchAsync(new([path]), phone.Reveal()[..7]);

        Assert.That(found.Select(one => one.Member), Does.Contain(member));
        Assert.That(elsewhere, Is.Empty);
        Assert.That(part, Is.Empty);
    }

    [Test]
    public async Task Reverse_ByFinanceInScope_IsDone_AndStandsInTheTrail()
    {
        var (person, member, path) = await HolderAsync();
        var earned = (await EarnAsync(person, Now)).Transfer!.Value;
        var finance = Actor(StaffRole.Finance, path);

        var done = await ReverseAsync(finance, earned);

        Assert.That(done.Value.Points, Is.EqualTo(Honour));
        Assert.That(await BalanceAsync(person, Now), Is.Zero);
        var shown = await FindAsync(new StaffScope([path]), member);
        Assert.That(shown!.Lines.Select(line => line.IsReversible), Has.All.False);
        Assert.That(
            await Cards.AskAsync(
                (IAuditLookup trail) =>
                    trail.HasAsync(
                        ["points.transfer-reversed"],
                        finance.Id.Value,
                        $"transfer:{earned.Value}",
                        Now,
                        default
                    )
            )
        );
    }

    [Test]
    public async Task Reverse_WhoseLineIsNotWritten_MovesNothing_AndIsDoneOnceItIs()
    {
        var (person, _, path) = await HolderAsync();
        var earned = (await EarnAsync(person, Now)).Transfer!.Value;
        var finance = Actor(StaffRole.Finance, path);

        Assert.That(
            () =>
                Cards.InScopeAsync(services =>
                    ActivatorUtilities
                        .CreateInstance<ReverseTransfer>(
                            services,
                            new BrokenTrail(services.GetRequiredService<IAuditTrail>())
                        )
                        .ExecuteAsync(finance, new(earned, Why), Now, default)
                ),
            Throws.Exception
        );
        var before = await BalanceAsync(person, Now);
        var done = await ReverseAsync(finance, earned);

        Assert.That(before, Is.EqualTo(Honour));
        Assert.That((done.Value.Points, done.Value.IsKnown), Is.EqualTo(((long)Honour, false)));
        Assert.That(await LinesAsync(earned), Is.EqualTo(1));
    }

    [Test]
    public async Task Reverse_ByTenAtOnceAndAgain_IsOne_AndOneLine()
    {
        var (person, _, path) = await HolderAsync();
        var earned = (await EarnAsync(person, Now)).Transfer!.Value;
        await EarnAsync(person, Now);

        var done = await AtOnceAsync(10, _ => ReverseAsync(Actor(StaffRole.Finance, path), earned));
        var again = await ReverseAsync(Actor(StaffRole.Finance, path), earned);

        Assert.That(done.Count(one => !one.Value.IsKnown), Is.EqualTo(1));
        Assert.That((again.Value.IsKnown, again.Value.Points), Is.EqualTo((true, (long)Honour)));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour));
        Assert.That(await LinesAsync(earned), Is.EqualTo(1));
    }

    [Test]
    public async Task Reverse_OutOfScope_WithoutAReason_OrByOthers_ChangesNothing()
    {
        var (person, _, path) = await HolderAsync();
        var earned = (await EarnAsync(person, Now)).Transfer!.Value;
        var stranger = PersonId.New();
        var unbound = (await EarnAsync(stranger, Now)).Transfer!.Value;

        var elsewhere = await ReverseAsync(Actor(StaffRole.Finance, $"{path}9999/"), earned);
        var silent = await ReverseAsync(Actor(StaffRole.Finance, path), earned, "错");
        var editor = await ReverseAsync(Actor(StaffRole.Editor, path), earned);
        var nobody = await ReverseAsync(Actor(StaffRole.Finance, path), PointTransferId.New());
        var nobodys = await ReverseAsync(Actor(StaffRole.Finance, path), unbound);

        Assert.That(elsewhere.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(silent.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
        Assert.That(editor.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(nobody.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(nobodys.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour));
    }

    [Test]
    public async Task Reverse_OfSomebodyWithoutACard_IsTheCitys()
    {
        var person = PersonId.New();
        var earned = (await EarnAsync(person, Now)).Transfer!.Value;
        var city = await Cards.AskAsync((IUnionDirectory unions) => unions.FindRootAsync(default));

        var done = await ReverseAsync(Actor(StaffRole.Finance, city!.Path), earned);

        Assert.That(done.Succeeded, done.Refusal?.Code);
        Assert.That(await BalanceAsync(person, Now), Is.Zero);
    }

    [Test]
    public async Task Rules_SavedForADayToCome_EarnFromThen_AndNotForToday()
    {
        var city = await Cards.AskAsync((IUnionDirectory unions) => unions.FindRootAsync(default));
        var administrator = Actor(StaffRole.Administrator, city!.Path);
        var from = new DateOnly(2027, 5, 1);
        var now = UnionCalendar.StartOf(from).AddHours(-2);
        PointKindRule[] kinds = [new("sign-in", 5, 5), new("iron-fan", Honour, MostADay)];

        var today = await SaveAsync(administrator, new(1, kinds, from.AddDays(-1), Why), now);
        var odd = await SaveAsync(administrator, new(1, [new("sign-in", 5, 4)], from, Why), now);
        var saved = await SaveAsync(administrator, new(1, kinds, from, Why), now);

        Assert.That(today.Refusal, Is.EqualTo(PointsRefusals.DayInvalid));
        Assert.That(odd.Refusal, Is.EqualTo(PointsRefusals.KindsInvalid));
        Assert.That(saved.Succeeded, saved.Refusal?.Code);
        var person = PersonId.New();
        var before = await EarnAsync(person, now, kind: PointKind.SignIn);
        var after = await EarnAsync(person, now.AddHours(3), kind: PointKind.SignIn);
        Assert.That((before.Points, after.Points), Is.EqualTo((3L, 5L)));
    }

    private async Task<(PersonId Person, MemberId Member, string Path)> HolderAsync()
    {
        var fan = await Host.MemberAsync();
        var person = (
            await Cards.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default))
        )!.Value;
        var member = (
            await Cards.AskAsync((IMemberFans fans) => fans.FindMemberAsync(person, default))
        )!.Value;
        var entry = await Cards.AskAsync(
            (IMemberLookup members) => members.FindAsync([member], default)
        );
        return (person, member, entry[member].UnionPath);
    }

    private static StaffActor Actor(StaffRole role, string path) =>
        new(StaffAccountId.New(), "某某", [new(role, path)]);

    private Task<PointStatement?> FindAsync(StaffScope scope, MemberId member) =>
        Cards.AskAsync((PointDeskQueries desk) => desk.FindAsync(scope, member, Now, default));

    private Task<IReadOnlyList<PointHolder>> SearchAsync(StaffScope scope, string typed) =>
        Cards.AskAsync((PointDeskQueries desk) => desk.SearchAsync(scope, typed, default));

    private Task<Outcome<PointReversal>> ReverseAsync(
        StaffActor actor,
        PointTransferId transfer,
        string why = Why
    ) =>
        Cards.AskAsync(
            (ReverseTransfer reverse) =>
                reverse.ExecuteAsync(actor, new(transfer, why), Now, default)
        );

    private Task<int> LinesAsync(PointTransferId transfer)
    {
        var subject = $"transfer:{transfer.Value}";
        return Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .CountAsync(row =>
                        row.Act == "points.transfer-reversed" && row.Subject == subject
                    )
        );
    }

    private Task<Outcome<int>> SaveAsync(
        StaffActor actor,
        SavePointRulesRequest request,
        DateTimeOffset now
    ) => Cards.AskAsync((SavePointRules save) => save.ExecuteAsync(actor, request, now, default));

    /// <summary>Its lines are refused by the database.</summary>
    private sealed class BrokenTrail(IAuditTrail trail) : IAuditTrail
    {
        public void Record(AuditEntry entry) => trail.Record(entry with { Act = null! });
    }
}
