using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Audit;

/// <summary>A trail of two districts and the platform's own lines, seen from each of them.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class AuditQueriesTests(DatabaseProvider provider) : AuditFixture(provider)
{
    private const string West = City + "33333333333333333333333333333333/";
    private const string EastStreet = East + "44444444444444444444444444444444/";
    private static readonly Guid Clerk = Guid.CreateVersion7();

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await RecordAsync(
            Line("cards.bound", "binding:1", City, day: 1),
            Line("cards.bound", "binding:2", East, day: 2),
            Line("cards.unbound", "binding:2", EastStreet, day: 3),
            Line("cards.bound", "binding:3", West, day: 4),
            Line("cardsharp.bound", "binding:4", West, day: 5, Clerk),
            Line("jobs.ran", "job:1", null, day: 6)
        );
    }

    [TestCase("binding:3,binding:4", West)]
    [TestCase("binding:2,binding:2", East)]
    [TestCase("binding:2", EastStreet)]
    [TestCase("binding:2,binding:2,binding:3,binding:4", East, West)]
    [TestCase("binding:1,binding:2,binding:2,binding:3,binding:4,job:1", City)]
    [TestCase("")]
    public async Task Search_WithinAScope_ShowsItsLinesOnly(string subjects, params string[] scope)
    {
        Assert.That(await SubjectsAsync(new AuditSearch(), scope), Is.EqualTo(subjects));
    }

    [TestCase("cards.", "binding:1,binding:2,binding:2,binding:3")]
    [TestCase("cards", "binding:1,binding:2,binding:2,binding:3,binding:4")]
    [TestCase("Cards.Bound", "binding:1,binding:2,binding:3")]
    [TestCase("%", "")]
    [TestCase("cards_", "")]
    public async Task Search_ByTheBeginningOfAnAct_FindsThose(string act, string subjects)
    {
        Assert.That(await SubjectsAsync(new AuditSearch(Act: act), City), Is.EqualTo(subjects));
    }

    [TestCase("cards.bound", "binding:1,binding:2,binding:3")]
    [TestCase("cards.boun", "")]
    public async Task Search_ByAWholeAct_FindsThatActAlone(string act, string subjects)
    {
        var search = new AuditSearch(Act: act) { ActIsWhole = true };

        Assert.That(await SubjectsAsync(search, City), Is.EqualTo(subjects));
    }

    [Test]
    public async Task Search_ByDays_CountsThemInShanghai()
    {
        var search = new AuditSearch(From: new(2026, 11, 2), To: new(2026, 11, 3));

        Assert.That(await SubjectsAsync(search, City), Is.EqualTo("binding:2,binding:2"));
    }

    [Test]
    public async Task Search_ByActorSubjectAndUnion_HoldsAllOfThem()
    {
        Assert.That(
            await SubjectsAsync(new AuditSearch(ActorId: Clerk), City),
            Is.EqualTo("binding:4")
        );
        Assert.That(
            await SubjectsAsync(new AuditSearch(Subject: "binding:2", UnionPath: EastStreet), City),
            Is.EqualTo("binding:2")
        );
        Assert.That(await SubjectsAsync(new AuditSearch(UnionPath: East), West), Is.Empty);
    }

    [Test]
    public async Task Search_ByPages_IsNewestFirstAndCountsAll()
    {
        var page = await SearchAsync(new AuditSearch(), new PageRequest(1, 4), City);

        Assert.That(page.Total, Is.EqualTo(6));
        Assert.That(
            page.Items.Select(line => line.Subject),
            Is.EqualTo(["binding:2", "binding:1"])
        );
    }

    [Test]
    public async Task Line_ByItsId_IsThereInItsScopeAlone()
    {
        var line = (await SearchAsync(new AuditSearch(Subject: "binding:3"), new(), City)).Items[0];

        Assert.That(await FindAsync(line.Id, West), Is.EqualTo(line));
        Assert.That(await FindAsync(line.Id, East), Is.Null);
        Assert.That(await FindAsync(long.MaxValue, City), Is.Null);
    }

    [Test]
    public async Task Export_OfASearch_IsALineAndGivesTheSameRows()
    {
        var actor = new StaffActor(
            StaffAccountId.New(),
            "审计",
            [new StaffGrant(StaffRole.Auditor, West)]
        );
        var search = new AuditSearch(Act: "cards", Subject: "binding:3");
        await Node.DoAsync<IServiceProvider>(async services =>
        {
            var begun = await services
                .GetRequiredService<BeginAuditExport>()
                .ExecuteAsync(actor, search, Time.GetUtcNow(), default);
            var lines = services
                .GetRequiredService<AuditQueries>()
                .ExportAsync(begun.Value, search, default);
            var taken = new List<string>();
            await foreach (var line in lines)
            {
                taken.Add(line.Subject);
            }
            Assert.That(taken, Is.EqualTo(["binding:3"]));
        });

        var noted = await SearchAsync(new AuditSearch(Act: "audit.exported"), new(), West);
        Assert.That(noted.Items.Single().Note, Does.StartWith("act=cards subject#"));
        await Database.ExecuteAsync("DELETE FROM audit_rows WHERE act = 'audit.exported'");
    }

    private Task<AuditLine?> FindAsync(long id, params string[] scope) =>
        Node.AskAsync<AuditQueries, AuditLine?>(queries =>
            queries.FindAsync(new StaffScope(scope), id, default)
        );

    private async Task<string> SubjectsAsync(AuditSearch search, params string[] scope) =>
        string.Join(
            ',',
            (await SearchAsync(search, new PageRequest(), scope))
                .Items.Select(line => line.Subject)
                .Order(StringComparer.Ordinal)
        );

    private Task<PageOf<AuditLine>> SearchAsync(
        AuditSearch search,
        PageRequest page,
        params string[] scope
    ) =>
        Node.AskAsync<AuditQueries, PageOf<AuditLine>>(queries =>
            queries.SearchAsync(new StaffScope(scope), search, page, default)
        );

    /// <summary>At half past midnight in Shanghai: in UTC it is still the day before.</summary>
    private static AuditEntry Line(
        string act,
        string subject,
        string? path,
        int day,
        Guid? actor = null
    ) =>
        new(
            act,
            ActorKind.Staff,
            actor ?? Guid.CreateVersion7(),
            subject,
            UnionCalendar.StartOf(new DateOnly(2026, 11, day)).AddMinutes(30),
            UnionPath: path
        );
}
