using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Members.ImportJobs;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using Desk = WeChatUnion.Infrastructure.Tests.Members.Import.ImportDesk;

namespace WeChatUnion.Infrastructure.Tests.Members.ImportJobs;

/// <summary>How much and how often, and what an upload leaves that did not come to its end.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ImportLimitTests(DatabaseProvider provider) : ImportJobFixture(provider)
{
    [Test]
    public async Task Runs_ManyAtOnce_AreNoMoreThanTheDayAllows()
    {
        var taken = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async i =>
                {
                    using var file = new MemoryStream(Utf8($"{Desk.Header}\n{Desk.Row(1300 + i)}"));
                    return await UploadAsync(Other, file, dryRun: true);
                })
        );

        Assert.That(taken.Count(one => one.Succeeded), Is.EqualTo(3));
        Assert.That(
            taken.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(ImportJobRefusals.TooManyRuns)
        );
        await RunAsync();
        var former = taken.First(one => one.Succeeded).Value;
        Assert.That(
            (await AgainAsync(Other, former)).Refusal,
            Is.EqualTo(ImportJobRefusals.TooManyRuns)
        );
        Assert.That(
            await Database.ReadAsync(
                $"SELECT union_path FROM audit_rows WHERE act = 'members.import-over-limit' AND note = '3 runs that day'",
                row => row.GetString(0)
            ),
            Has.Count.EqualTo(4).And.All.EqualTo(Union("D1").Path)
        );
        Assert.That(await TodayAsync(), Is.EqualTo(3));
        Assert.That((await AgainAsync(Host, former)).Succeeded, "this node allows more");
        await CancelAllAsync();
    }

    [Test]
    public async Task File_MoreThanAnAccountMayKeep_LeavesNothing()
    {
        using var first = new MemoryStream(new byte[600_000]);
        using var second = new MemoryStream(new byte[600_000]);
        var (rows, pieces) = (await RowsAsync(), await CountAsync("members_import_pieces"));

        var taken = await Task.WhenAll(UploadAsync(Other, first), UploadAsync(Other, second));

        Assert.That(taken.Count(one => one.Succeeded), Is.LessThanOrEqualTo(1));
        Assert.That(
            taken.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.Not.Empty.And.All.EqualTo(ImportJobRefusals.AccountFull)
        );
        var kept = taken.Count(one => one.Succeeded);
        Assert.That(await RowsAsync() - rows, Is.EqualTo(kept));
        Assert.That(
            await CountAsync("members_import_pieces") - pieces,
            Is.EqualTo(kept * 3),
            "of 256 KB"
        );
        await CancelAllAsync();
    }

    [Test]
    public async Task Room_OfFilesThatWereDeleted_IsFreeAgain()
    {
        using var first = new MemoryStream(new byte[600_000]);
        var id = (await UploadAsync(Other, first)).Value;
        await CancelAsync(id);
        using var refused = new MemoryStream(new byte[600_000]);
        Assert.That(
            (await UploadAsync(Other, refused)).Refusal,
            Is.EqualTo(ImportJobRefusals.AccountFull)
        );

        await Host.Service<ImportCleaning>().CleanAsync(Today.AddDays(8), default);

        using var next = new MemoryStream(new byte[600_000]);
        Assert.That((await UploadAsync(Other, next)).Succeeded);
        await CancelAllAsync();
    }

    [Test]
    public async Task Upload_WhoseLastSaveWasDoneAndSeemedToFail_KeepsItsFile()
    {
        using var file = new MemoryStream(Utf8($"{Desk.Header}\n{Desk.Row(1401)}"));

        await Assert.ThatAsync(
            () =>
                Host.AskAsync(
                    (IServiceProvider services) =>
                    {
                        var work = services.GetRequiredService<IUnitOfWork>();
                        var upload = ActivatorUtilities.CreateInstance<UploadImport>(
                            services,
                            new Unsure(work, failing: 2)
                        );
                        return upload.ExecuteAsync(
                            Actor(),
                            new(ImportKind.Members, Union("D1").Id, "1.csv", false, false),
                            file,
                            Today,
                            default
                        );
                    }
                ),
            Throws.TypeOf<IOException>()
        );
        await RunAsync();

        Assert.That(await UnionOfMemberAsync(1401), Is.Not.Null);
    }

    [Test]
    public async Task Upload_ThatDiedWithItsNode_IsClearedUpWithWhatItSetAside()
    {
        using var file = new MemoryStream(new byte[600_000]);
        var uploading = (await UploadAsync(Other, file)).Value;
        await Database.ExecuteAsync(
            $"UPDATE members_imports SET state = {(int)ImportState.Uploading} WHERE {RowOf(uploading)}"
        );
        var rowless = await UploadAsync([Desk.Header, Desk.Row(1501)]);
        await Database.ExecuteAsync($"DELETE FROM members_imports WHERE {RowOf(rowless)}");

        await Host.Service<ImportCleaning>().CleanAsync(Today.AddDays(2), default);

        Assert.That(await PiecesAsync(uploading), Is.Empty);
        Assert.That(await PiecesAsync(rowless), Is.Empty);
        using var next = new MemoryStream(new byte[600_000]);
        Assert.That((await UploadAsync(Other, next)).Succeeded);
        await CancelAllAsync();
    }

    private static string RowOf(Domain.Members.Import.RegisterImportId id) =>
        $"id = '{id.Value.ToString().ToUpperInvariant()}'";

    private Task<int> TodayAsync() =>
        Host.AskAsync((ImportJobQueries jobs) => jobs.CountTodayAsync(Account, Today, default));

    private Task<long> RowsAsync() => CountAsync("members_imports");

    /// <summary>Each test leaves an empty queue.</summary>
    private Task CancelAllAsync() =>
        Database.ExecuteAsync(
            $"UPDATE members_imports SET state = {(int)ImportState.Cancelled}, active_file_id = NULL WHERE state = {(int)ImportState.Queued}"
        );

    /// <summary>A connection that is lost behind the commit.</summary>
    private sealed class Unsure(IUnitOfWork work, int failing) : IUnitOfWork
    {
        private int saves;

        public async Task SaveAsync(CancellationToken cancel)
        {
            await work.SaveAsync(cancel);
            if (++saves == failing)
            {
                throw new IOException("gone");
            }
        }
    }
}
