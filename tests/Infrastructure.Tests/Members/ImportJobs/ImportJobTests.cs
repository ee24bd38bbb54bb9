using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Members.ImportJobs;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using Desk = WeChatUnion.Infrastructure.Tests.Members.Import.ImportDesk;

namespace WeChatUnion.Infrastructure.Tests.Members.ImportJobs;

/// <summary>Each test leaves an empty queue.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ImportJobTests(DatabaseProvider provider) : ImportJobFixture(provider)
{
    private const string Name = "欧阳海舟";

    [Test]
    public async Task Import_OfOneDistrict_WritesNobodyOfTheNext()
    {
        await Register.ImportAsync(Desk.Header, Desk.Row(101, union: "U3"));
        string[] lines =
        [
            Desk.Header + ",备注",
            Desk.Row(102, name: Name),
            Desk.Row(103).Replace("9901", "9902", StringComparison.Ordinal),
            Desk.Row(104, union: "U3"),
            // Of the next district: a file of this one would take the member away.
            Desk.Row(101, union: "U1"),
        ];

        var id = await UploadAsync(lines);
        await RunAsync();

        var job = await FindAsync(id);
        Assert.That(job.Row.State, Is.EqualTo(ImportState.Done), job.Reason);
        Assert.That(job.Row.Counts, Is.EqualTo(new ImportCounts(4, 1, 0, 0, 3)));
        Assert.That(job.UnknownHeaders, Is.EqualTo((string[])["备注"]));
        Assert.That(job.Columns, Does.Contain(("工会代码", MemberColumns.UnionCode.Title)));
        var errors = await ErrorsAsync(id);
        Assert.That(errors.Split("outside-reach"), Has.Length.EqualTo(3));
        Assert.That(await UnionOfMemberAsync(101), Is.EqualTo(Union("U3").Id));
        Assert.That(await FindAsync(id, "D2"), Is.Null, "the next district does not see it");
        Assert.That(
            (await PiecesAsync(id)).Exists(piece => piece.AsSpan().IndexOf(Utf8(Name)) >= 0),
            Is.False,
            "sealed"
        );
        Assert.That(
            await Database.ReadAsync(
                "SELECT union_path FROM audit_rows WHERE act = 'members.imported'",
                row => row.IsDBNull(0) ? null : row.GetString(0)
            ),
            Does.Contain(Union("D1").Path)
        );
    }

    [Test]
    public async Task DryRun_FollowedByTwoClicks_IsRunInEarnestOnce()
    {
        var dry = await UploadAsync([Desk.Header, Desk.Row(201)], dryRun: true);
        await RunAsync();
        Assert.That((await FindAsync(dry)).Row.Counts.Added, Is.EqualTo(1));
        Assert.That(await UnionOfMemberAsync(201), Is.Null);

        var clicks = await Task.WhenAll(AgainAsync(Host, dry), AgainAsync(Other, dry));

        Assert.That(clicks.Count(click => click.Succeeded), Is.EqualTo(1));
        Assert.That(
            clicks.Single(click => !click.Succeeded).Refusal,
            Is.EqualTo(ImportJobRefusals.StillWaiting)
        );
        await RunAsync();
        Assert.That(await UnionOfMemberAsync(201), Is.EqualTo(Union("U1").Id));
    }

    [Test]
    public async Task Job_WithTwoNodesAfterIt_IsRunByOne()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(301)]);

        var ran = await Task.WhenAll(
            Host.Service<ImportJobRun>().RunNextAsync(default),
            Other.Service<ImportJobRun>().RunNextAsync(default)
        );

        Assert.That(ran.Count(one => one), Is.EqualTo(1));
        Assert.That((await FindAsync(id)).Row.Counts.Added, Is.EqualTo(1));
        Assert.That((await FindAsync(id)).Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Job_OfADeadNode_IsTakenUpAndOfALivingOneIsNot()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(401)]);
        await HeldByAnotherAsync(id, Today.AddSeconds(30), attempts: 1);
        await RunAsync();
        Assert.That((await FindAsync(id)).Row.State, Is.EqualTo(ImportState.Running));

        await HeldByAnotherAsync(id, Today.AddSeconds(-1), attempts: 1);
        await RunAsync();

        Assert.That((await FindAsync(id)).Row.State, Is.EqualTo(ImportState.Done));
        Assert.That((await FindAsync(id)).Attempts, Is.EqualTo(2));
        Assert.That(await UnionOfMemberAsync(401), Is.Not.Null);
    }

    [Test]
    public async Task Job_ThatKillsNodeAfterNode_IsBrokenOff()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(501)]);
        await HeldByAnotherAsync(id, Today.AddSeconds(-1), attempts: 3);

        await RunAsync();

        var job = await FindAsync(id);
        Assert.That(job.Row.State, Is.EqualTo(ImportState.BrokenOff));
        Assert.That(job.Reason, Does.Contain("多次中断"));
        Assert.That((await AgainAsync(Host, id)).Succeeded, "staff may try again");
        await RunAsync();
        Assert.That(await UnionOfMemberAsync(501), Is.Not.Null);
    }

    [Test]
    public async Task Cancel_OfAWaitingJob_EndsItOnce()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(601)]);

        Assert.That((await CancelAsync(id)).Succeeded);
        await RunAsync();

        Assert.That((await FindAsync(id)).Row.State, Is.EqualTo(ImportState.Cancelled));
        Assert.That(await UnionOfMemberAsync(601), Is.Null);
        Assert.That((await CancelAsync(id)).Refusal, Is.EqualTo(ImportJobRefusals.Ended));
    }

    [Test]
    public async Task Cancel_OfARunningJob_IsHeardByWhoRunsItOrTakesItUp()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(602)]);
        await HeldByAnotherAsync(id, Today.AddSeconds(30), attempts: 1);

        Assert.That((await CancelAsync(id)).Succeeded);

        Assert.That((await FindAsync(id)).CancelAsked);
        await HeldByAnotherAsync(id, Today.AddSeconds(-1), attempts: 1);
        await RunAsync();
        Assert.That((await FindAsync(id)).Row.State, Is.EqualTo(ImportState.Cancelled));
        Assert.That(await UnionOfMemberAsync(602), Is.Null);
    }

    [Test]
    public async Task Node_ThatStops_GivesTheJobBack()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(701)]);
        using var stopping = new CancellationTokenSource();
        var running = Host.Service<ImportJobRun>().RunNextAsync(stopping.Token);
        await stopping.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It had not claimed it yet.
        }

        await RunAsync();

        Assert.That((await FindAsync(id)).Row.State, Is.EqualTo(ImportState.Done));
        Assert.That(await UnionOfMemberAsync(701), Is.Not.Null);
    }

    [Test]
    public async Task File_TooLargeOrBrokenOff_LeavesNothing()
    {
        var before = await CountAsync("members_imports");
        using var large = new MemoryStream(new byte[(1 << 20) + 1]);
        using var broken = new BrokenStream(600_000);
        using var empty = new MemoryStream();

        var refused = await UploadAsync(Other, large);
        var nothing = await UploadAsync(Host, empty);
        await Assert.ThatAsync(() => UploadAsync(Host, broken), Throws.TypeOf<IOException>());

        Assert.That(refused.Refusal, Is.EqualTo(ImportJobRefusals.FileTooLarge));
        Assert.That(nothing.Refusal, Is.EqualTo(ImportJobRefusals.FileEmpty));
        Assert.That(await CountAsync("members_imports"), Is.EqualTo(before));
        Assert.That(
            await CountAsync(
                "members_import_pieces WHERE import_id NOT IN (SELECT id FROM members_imports)"
            ),
            Is.Zero
        );
    }

    [Test]
    public async Task Cleaning_AfterAWeek_DeletesFileAndFaultsAndKeepsTheRow()
    {
        var id = await UploadAsync([Desk.Header, Desk.Row(801, union: "U3")]);
        await RunAsync();
        var waiting = await UploadAsync([Desk.Header, Desk.Row(802)]);
        var cleaning = Host.Service<ImportCleaning>();

        await cleaning.CleanAsync(Today.AddDays(6), default);
        Assert.That(await ErrorsAsync(id), Is.Not.Empty);
        await cleaning.CleanAsync(Today.AddDays(8), default);

        var job = await FindAsync(id);
        Assert.That(job.Row.Counts.Refused, Is.EqualTo(1));
        Assert.That(job.FileUntil, Is.Null);
        Assert.That(await PiecesAsync(id), Is.Empty);
        Assert.That((await AgainAsync(Host, id)).Refusal, Is.EqualTo(ImportJobRefusals.FileGone));
        Assert.That(await PiecesAsync(waiting), Is.Not.Empty, "what waits keeps its file");
        await RunAsync();
        Assert.That(await UnionOfMemberAsync(802), Is.Not.Null);
    }

    [Test]
    public async Task Unions_OfOneDistrict_GrowInItAlone()
    {
        var id = await UploadAsync(
            [
                "代码,名称,上级代码",
                "D1,望海区总工会,C",
                "D2,改了名的邻区,C",
                "N9,灯塔街道总工会,D1",
                "N8,不该有的工会,D2",
            ],
            kind: ImportKind.Organizations
        );

        await RunAsync();

        var job = await FindAsync(id);
        Assert.That(job.Row.Counts, Is.EqualTo(new ImportCounts(4, 1, 0, 1, 2)), job.Reason);
        Assert.That(await ErrorsAsync(id), Does.Contain("union-outside-reach"));
        Assert.That(await ErrorsAsync(id), Does.Contain("parent-outside-reach"));
    }
}
