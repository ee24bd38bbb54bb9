using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using Desk = WeChatUnion.Infrastructure.Tests.Members.Import.ImportDesk;

namespace WeChatUnion.Infrastructure.Tests.Members.ImportJobs;

/// <summary>What became of an account's rights while its file waited, and what a file tells about the next district.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ImportRightsTests(DatabaseProvider provider) : ImportJobFixture(provider)
{
    [Test]
    public async Task Job_OfWhoseRoleWasTakenBack_IsRefusedAndWritesNobody()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(1101)]);
        await ChangeGrantsAsync(grant => grant.Revoke(Account, Today));

        await RunAsync();

        await AssertRefusedAsync(id, 1101);
        Assert.That(
            await Database.ReadAsync(
                $"SELECT act FROM audit_rows WHERE subject = 'import:{id.Value}' ORDER BY act",
                row => row.GetString(0)
            ),
            Is.EqualTo(["members.import-queued", "members.import-refused"])
        );
    }

    [Test]
    public async Task Job_OfAStoppedAccount_IsRefusedAlsoAfterANodeDied()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(1102)]);
        await HeldByAnotherAsync(id, Today.AddSeconds(-1), attempts: 1);
        await Host.AskAsync(
            async (UnionDbContext db) =>
            {
                (await db.Set<StaffAccount>().SingleAsync(one => one.Id == Account)).Disable(true);
                return await db.SaveChangesAsync();
            }
        );

        await RunAsync();

        await AssertRefusedAsync(id, 1102);
    }

    [Test]
    public async Task Job_OfWhoNowServesALowerUnion_IsRefused()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(1103)]);
        await ChangeGrantsAsync(grant => grant.Revoke(Account, Today));
        await Host.AskAsync(
            (UnionDbContext db) =>
            {
                db.Add(Grant(StaffRole.Administrator, "U1"));
                return db.SaveChangesAsync();
            }
        );

        await RunAsync();

        await AssertRefusedAsync(id, 1103);
    }

    [Test]
    public async Task Row_OfAnotherUnion_TellsNothingOfItOrTheMember()
    {
        await Register.ImportAsync(Desk.Header, Desk.Row(1201, union: "U3"));
        string[] lines =
        [
            Desk.Header,
            // Of the next district: a member it has, with a card that is somebody's, and one nobody has.
            Desk.Row(1201, union: "U3"),
            Desk.Row(1202, union: "U3", card: "6299990000001201"),
            // No union at all.
            Desk.Row(1201, union: "NOWHERE"),
            Desk.Row(1203, union: "NOWHERE"),
            // A row that is wrong anyway says so and no more, whoever it is about.
            Desk.Row(1201, phone: "154"),
            Desk.Row(1204, phone: "154"),
        ];

        var id = await UploadAsync(lines, dryRun: true);
        await RunAsync();

        var faults = (await ErrorsAsync(id)).Split('\n')[1..^1];
        Assert.That(
            faults.Select(line => line[line.IndexOf(',')..]).Take(4).Distinct(),
            Has.One.Contains("outside-reach")
        );
        Assert.That(
            faults.Skip(4).Select(line => line.Split(',')[2]),
            Is.EqualTo(["phone-invalid", "phone-invalid"])
        );
    }

    [Test]
    public async Task Union_OfTheNextDistrict_IsToldNothingOf()
    {
        await Register.UnionsAsync("代码,名称,上级代码", "E9,撤销的工会,D2", "E8,长屿船厂工会,D2");
        await Database.ExecuteAsync("UPDATE members_organizations SET state = 3 WHERE code = 'E9'");
        string[] lines =
        [
            "代码,名称,上级代码,层级",
            // As it is called, otherwise, elsewhere in the tree, on another level; ended.
            "E8,长屿船厂工会,D2,",
            "E8x,别的名称,D2,",
            "D2,长屿区总工会,C,",
            "C,鹭湾市总工会,,",
            "U3,长屿港务工会,D1,5",
            "E9,撤销的工会,D2,",
            "Q1,新的工会,E8,",
            "Q2,新的工会,E9,",
            "Q3,新的工会,NOWHERE,",
            "Q4,新的工会,Q4,",
            "Q5,新的工会,,",
        ];

        var id = await UploadAsync(lines, dryRun: true, ImportKind.Organizations);
        await RunAsync();

        var faults = (await ErrorsAsync(id)).Split('\n')[1..^1];
        Assert.That((await FindAsync(id)).Row.Counts.Refused, Is.EqualTo(11));
        Assert.That(
            faults.Select(line => line.Split(',')[2]),
            Is.EqualTo([
                "union-outside-reach",
                "parent-outside-reach",
                .. Enumerable.Repeat("union-outside-reach", 4),
                .. Enumerable.Repeat("parent-outside-reach", 5),
            ])
        );
    }

    private async Task AssertRefusedAsync(Domain.Members.Import.RegisterImportId id, int member)
    {
        var job = await FindAsync(id);
        Assert.That(job.Row.State, Is.EqualTo(ImportState.Refused));
        Assert.That(job.Reason, Is.EqualTo(ImportJobRefusals.RightsLost.Message));
        Assert.That(await UnionOfMemberAsync(member), Is.Null);
    }

    private Task<int> ChangeGrantsAsync(Action<StaffRoleGrant> change) =>
        Host.AskAsync(
            async (UnionDbContext db) =>
            {
                await db.Set<StaffRoleGrant>()
                    .Where(grant => grant.AccountId == Account)
                    .ForEachAsync(change);
                return await db.SaveChangesAsync();
            }
        );
}
