using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members.Import;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>What a file of the register does to cards that are bound.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class RegisterFileTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCase(509, false)]
    [TestCase(511, true)]
    public async Task Card_ReplacedByTheRegistersFile_TakesTheBindingAlong(int number, bool isLost)
    {
        var fan = Fan(73 + number);
        var person = await host.NewPersonAsync(number);
        await host.BindAsync(fan, person);
        var old = await host.CardAsync(person);
        if (isLost)
        {
            await host.AskAsync((ReportCardLost lost) => lost.ExecuteAsync(fan, Now, default));
        }
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(
            file,
            [
                "姓名,证件号码,所属工会,工会卡号,开户行,卡状态",
                $"{person.Name},{person.IdNumber},{await UnionOfAsync(person)},6288880000990{number},鹭湾银行,补卡",
            ]
        );

        var report = await ImportAsync(file);
        var again = await ImportAsync(file);

        var (card, bindings) = (await host.CardAsync(person), await host.BindingsAsync(person));
        Assert.That(report.Counts.Changed, Is.EqualTo(1));
        Assert.That(again.Counts.Unchanged, Is.EqualTo(1));
        Assert.That(card.Id, Is.Not.EqualTo(old.Id));
        Assert.That(
            await host.AskAsync(
                (UnionDbContext db) =>
                    db.Set<AuditRow>()
                        .CountAsync(row =>
                            row.Act == "cards.replaced"
                            && row.Subject == $"card:{old.Id.Value}"
                            && row.UnionPath != null
                        )
            ),
            Is.EqualTo(1)
        );
        Assert.That(
            bindings.Select(binding => (binding.CardId, binding.Status)),
            Is.EqualTo([(old.Id, BindingStatus.Superseded), (card.Id, BindingStatus.Active)])
        );
        Assert.That(
            await host.AskAsync(
                (UnionDbContext db) =>
                    db.Set<OutboxMessage>()
                        .CountAsync(message =>
                            message.DedupeKey == $"card-replaced:{bindings[1].Id.Value}"
                        )
            ),
            Is.EqualTo(1)
        );
    }

    private Task<ImportReport> ImportAsync(string file) =>
        host.AskAsync(
            (ImportRun run) =>
                run.ExecuteAsync(
                    new(
                        RegisterImportId.New(),
                        file,
                        file + ".errors",
                        new Dictionary<string, string>(),
                        [],
                        DryRun: false,
                        Full: false
                    ),
                    new Progress<ImportProgress>(),
                    default
                )
        );

    private async Task<string> UnionOfAsync(DemoPerson person)
    {
        var id = await host.MemberAsync(person);
        return await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<Member>()
                    .Where(member => member.Id == id)
                    .Join(
                        db.Set<UnionOrganization>(),
                        member => member.OrganizationId,
                        union => union.Id,
                        (_, union) => union.Name
                    )
                    .SingleAsync()
        );
    }
}
