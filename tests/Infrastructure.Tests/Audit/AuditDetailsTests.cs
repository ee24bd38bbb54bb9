using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Audit;

/// <summary>What a line tells about a person can be forgotten; that the line was written cannot.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class AuditDetailsTests(DatabaseProvider provider) : AuditFixture(provider)
{
    private const string Words = "旧电话 13900000001，新电话 13900000002";
    private static readonly StaffActor Auditor = new(
        StaffAccountId.New(),
        "审计",
        [new StaffGrant(StaffRole.Auditor, City)]
    );

    [Test]
    public async Task Details_ReadWithAReason_AreThereAndTheLookIsALine()
    {
        var row = await WriteAsync(Guid.NewGuid());

        var shown = await RevealAsync(row);

        Assert.That(shown.Value, Is.EqualTo(Words));
        var line = (await SearchAsync("audit.details")).Items[0];
        Assert.That(line.Subject, Is.EqualTo($"audit:{row}"));
        Assert.That(line.Details, Is.EqualTo(AuditLineDetails.Kept), "the reason");
    }

    [Test]
    public async Task Details_InTheTable_AreNotReadable()
    {
        var row = await WriteAsync(Guid.NewGuid());

        var stored = await Database.ReadAsync(
            $"SELECT details FROM audit_rows WHERE id = {row}",
            one => one.GetFieldValue<byte[]>(0)
        );

        Assert.That(System.Text.Encoding.UTF8.GetString(stored.Single()), Does.Not.Contain("1390"));
    }

    [Test]
    public async Task Forget_SomebodysDetails_ErasesThoseAndLeavesTheChainWhole()
    {
        var (somebody, another) = (Guid.NewGuid(), Guid.NewGuid());
        var rows = new[] { await WriteAsync(somebody), await WriteAsync(somebody) };
        var kept = await WriteAsync(another);
        await SealAsync(Node);

        var forgotten = await ForgetAsync(somebody);
        var again = await ForgetAsync(somebody);

        Assert.That((forgotten, again), Is.EqualTo((2, 0)));
        foreach (var row in rows)
        {
            Assert.That((await RevealAsync(row)).Refusal, Is.EqualTo(AuditRefusals.DetailsErased));
        }
        Assert.That((await RevealAsync(kept)).Value, Is.EqualTo(Words));
        Assert.That(
            (await SearchAsync("members.changed")).Items.Single(line => line.Id == rows[0]).Details,
            Is.EqualTo(AuditLineDetails.Erased)
        );
        Assert.That((await VerifyAsync()).Found, Is.Empty);
    }

    /// <summary>In the caller's unit of work: what is not saved has not happened.</summary>
    [Test]
    public async Task Forget_WithoutASave_ForgetsNothing()
    {
        var somebody = Guid.NewGuid();
        var row = await WriteAsync(somebody);

        await Node.AskAsync<IAuditErasure, int>(erasure => erasure.ForgetAsync(somebody, default));

        Assert.That((await RevealAsync(row)).Value, Is.EqualTo(Words));
    }

    [Test]
    public async Task Forget_AfterTwoPersonsBecameOne_ErasesWhatWasWrittenAboutBoth()
    {
        var (absorbed, into) = (PersonId.New(), PersonId.New());
        var row = await WriteAsync(absorbed.Value);
        var merge = new PersonMerge(absorbed, into);
        await Node.DoAsync<IServiceProvider>(async services =>
        {
            foreach (var room in services.GetServices<IPersonMerge>())
            {
                await room.MoveAsync(merge, default, default);
            }
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

        await ForgetAsync(into.Value);

        Assert.That((await RevealAsync(row)).Refusal, Is.EqualTo(AuditRefusals.DetailsErased));
        await SealAsync(Node);
        Assert.That((await VerifyAsync()).Found, Is.Empty);
    }

    private async Task<long> WriteAsync(Guid about)
    {
        await RecordAsync(Entry(1, new AuditDetails(about, Words)));
        return (await RowsAsync())[^1].Id;
    }

    private Task<Outcome<string>> RevealAsync(long row) =>
        Node.AskAsync<RevealAuditDetails, Outcome<string>>(reveal =>
            reveal.ExecuteAsync(Auditor, row, "核对投诉材料", Now, default)
        );

    private Task<PageOf<AuditLine>> SearchAsync(string act) =>
        Node.AskAsync<AuditQueries, PageOf<AuditLine>>(queries =>
            queries.SearchAsync(
                Auditor.ScopeOf(AuditActs.Read),
                new AuditSearch(Act: act),
                new PageRequest(Size: 100),
                default
            )
        );

    private Task<int> ForgetAsync(Guid about) =>
        Node.AskAsync<IServiceProvider, int>(async services =>
        {
            var count = await services
                .GetRequiredService<IAuditErasure>()
                .ForgetAsync(about, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return count;
        });
}
