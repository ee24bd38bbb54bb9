using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Desk;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Desk;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Staff see and undo what a member has, whichever WeChat he has or had.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PointCardDeskTests(DatabaseProvider provider) : PointCardTest(provider)
{
    private const string Why = "同一次签到误计了两次";

    [Test]
    public async Task Desk_AfterATakeOver_ShowsWhatCameBefore_AndUndoesItWhereThePointsAre()
    {
        var (old, anew, person) = await BoundAsync();
        var earned = (await EarnAsync(await Cards.PersonAsync(old), Now)).Transfer!.Value;
        await TakeOverAsync(anew, person);
        var (member, path) = await EntryAsync(person);

        var shown = await FindAsync(path, member);
        await ReverseAsync(path, earned);

        Assert.That(
            shown!.Lines.Select(line => (line.Id, line.Points, line.IsReversible)),
            Is.EqualTo(new[] { (earned, (long)Honour, true) })
        );
        Assert.That(await BalanceAsync(await Cards.PersonAsync(anew), Now), Is.Zero);
    }

    [Test]
    public async Task Desk_OfAMemberWhoGaveHisCardUp_ShowsHisPoints_AndUndoesThem()
    {
        var (old, _, person) = await BoundAsync();
        var owner = await Cards.PersonAsync(old);
        var earned = (await EarnAsync(owner, Now)).Transfer!.Value;
        await UnbindAsync(old);
        var (member, path) = await EntryAsync(person);

        var shown = await FindAsync(path, member);
        var found = await Cards.AskAsync(
            (PointDeskQueries desk) => desk.SearchAsync(new([path]), person.Phone, default)
        );
        await ReverseAsync(path, earned);

        Assert.That(shown!.Holder.Balance, Is.EqualTo(Honour));
        Assert.That(found.Single().Balance, Is.EqualTo(Honour));
        Assert.That(await BalanceAsync(owner, Now), Is.Zero);
    }

    /// <summary>Neither the union of the one nor of the other sees through him into what he has elsewhere.</summary>
    [Test]
    public async Task Desk_OfAMemberWhoseLastWeChatIsAnotherMemberNow_ShowsNoPoints()
    {
        var (old, _, person) = await BoundAsync();
        await EarnAsync(await Cards.PersonAsync(old), Now);
        await UnbindAsync(old);
        await Cards.BindAsync(old, await NewPersonAsync());
        var (member, path) = await EntryAsync(person);

        Assert.That((await FindAsync(path, member))!.Holder.Balance, Is.Null);
    }

    [Test]
    public async Task Statement_OfManyTransfers_IsReadPageByPage_EachOnce()
    {
        var (old, _, person) = await BoundAsync();
        var owner = await Cards.PersonAsync(old);
        await EarnAsync(owner, Now);
        // Most at one moment, so that pages end within it.
        for (var i = 0; i < 104; i++)
        {
            await EarnAsync(owner, Now.AddDays(1 + (i / 80)));
            await SpendAsync(owner, 1, Now.AddDays(1 + (i / 80)));
        }
        var (member, path) = await EntryAsync(person);

        var staff = await PagesAsync(async before =>
        {
            var page = (await FindAsync(path, member, before))!;
            return (page.Lines.Select(line => line.Id).ToList(), page.Older);
        });
        var own = await PagesAsync(async before =>
        {
            var page = await Cards.AskAsync(
                (OwnPointQueries points) => points.FindAsync(owner, Now, default, before)
            );
            return (page!.Lines.ToList(), page.Older);
        });

        var transfers = await Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<TransferRow>()
                    .CountAsync(row =>
                        db.Set<AccountRow>()
                            .Any(account =>
                                account.PersonId == owner && account.Id == row.AccountId
                            )
                    )
        );
        Assert.That(staff.SelectMany(page => page), Is.Unique);
        Assert.That(staff.Sum(page => page.Count), Is.EqualTo(transfers));
        Assert.That(staff.SkipLast(1), Has.All.Count.EqualTo(50));
        Assert.That(own.Sum(page => page.Count), Is.EqualTo(transfers));
        Assert.That(own.SkipLast(1), Has.All.Count.EqualTo(20));
        Assert.That(own[^1][^1].At, Is.EqualTo(Now));
    }

    [Test]
    public async Task Erase_OfAMember_MakesWhatStaffWroteOfHisPointsUnreadable()
    {
        var (old, _, person) = await BoundAsync();
        var earned = (await EarnAsync(await Cards.PersonAsync(old), Now)).Transfer!.Value;
        var (_, path) = await EntryAsync(person);
        await ReverseAsync(path, earned);
        var subject = $"transfer:{earned.Value}";
        var line = await Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Act == "points.transfer-reversed" && row.Subject == subject)
                    .Select(row => row.Id)
                    .SingleAsync()
        );
        var auditor = await Cards.StaffAsync(StaffRole.Auditor);
        var before = await RevealAsync(auditor, line);

        await Cards.DoAsync<EraseOwnData>(erase => erase.ExecuteAsync(old, Now, default));

        Assert.That(before.Value, Is.EqualTo(Why));
        Assert.That(
            (await RevealAsync(auditor, line)).Refusal,
            Is.EqualTo(AuditRefusals.DetailsErased)
        );
    }

    private async Task<(MemberId Member, string Path)> EntryAsync(DemoPerson person)
    {
        var member = await Cards.MemberAsync(person);
        var entry = await Cards.AskAsync(
            (IMemberLookup members) => members.FindAsync([member], default)
        );
        return (member, entry[member].UnionPath);
    }

    private Task<PointStatement?> FindAsync(
        string path,
        MemberId member,
        PointCursor? before = null
    ) =>
        Cards.AskAsync(
            (PointDeskQueries desk) => desk.FindAsync(new([path]), member, Now, default, before)
        );

    private async Task ReverseAsync(string path, PointTransferId transfer)
    {
        var finance = new StaffActor(StaffAccountId.New(), "某某", [new(StaffRole.Finance, path)]);
        var done = await Cards.AskAsync(
            (ReverseTransfer reverse) =>
                reverse.ExecuteAsync(finance, new(transfer, Why), Now, default)
        );
        Assert.That(done.Succeeded, done.Refusal?.Code);
    }

    private Task<Outcome<string>> RevealAsync(StaffActor auditor, long line) =>
        Cards.AskAsync(
            (RevealAuditDetails reveal) =>
                reveal.ExecuteAsync(auditor, line, "核对投诉材料", Now, default)
        );

    /// <summary>All pages, each told where the one before ended, as a link tells it.</summary>
    private static async Task<List<List<T>>> PagesAsync<T>(
        Func<PointCursor?, Task<(List<T> Lines, PointCursor? Older)>> read
    )
    {
        var pages = new List<List<T>>();
        PointCursor? before = null;
        do
        {
            var (lines, older) = await read(before);
            pages.Add(lines);
            before = PointCursor.Parse(older?.ToString());
        } while (before is not null);
        return pages;
    }
}
