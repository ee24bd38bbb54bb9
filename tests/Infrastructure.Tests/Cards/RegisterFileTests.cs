using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members.Import;
using WeChatUnion.Infrastructure.Members.Standing;
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

    [Test]
    public async Task Card_StoppedByTheRegistersFile_TakesTheBindingAlongAndTells()
    {
        var (fan, person) = (Fan(590), await host.NewPersonAsync(513));
        await host.BindAsync(fan, person);
        var card = await host.CardAsync(person);
        var union = await UnionOfAsync(person);

        await SayAsync("挂失");
        var lost = (await host.BindingsAsync(person)).Single();
        await SayAsync("正常");
        var still = (await host.BindingsAsync(person)).Single();
        await SayAsync("销卡");
        var closed = (await host.BindingsAsync(person)).Single();

        Assert.That(
            (lost.Status, lost.EndReason),
            Is.EqualTo((BindingStatus.Suspended, BindingEnds.CardLost))
        );
        Assert.That(still.Status, Is.EqualTo(BindingStatus.Suspended), "解挂 is not a file's");
        Assert.That(
            (closed.Status, closed.EndReason),
            Is.EqualTo((BindingStatus.Unbound, BindingEnds.CardClosed))
        );
        Assert.That(
            await host.AskAsync(
                (UnionDbContext db) =>
                    db.Set<AuditRow>()
                        .Where(row => row.Subject == $"card:{card.Id.Value}")
                        .Where(row => row.UnionPath != null)
                        .OrderBy(row => row.Id)
                        .Select(row => row.Act)
                        .ToListAsync()
            ),
            Is.EqualTo(["cards.lost", "cards.closed"])
        );
        Assert.That(
            await host.AskAsync(
                (UnionDbContext db) =>
                    db.Set<OutboxMessage>()
                        .CountAsync(message =>
                            message.DedupeKey.Contains($"{lost.Id.Value:N}")
                            && message.DedupeKey.StartsWith("card.")
                        )
            ),
            Is.EqualTo(2)
        );

        async Task SayAsync(string status)
        {
            var file = Path.GetTempFileName();
            await File.WriteAllLinesAsync(
                file,
                [
                    "姓名,证件号码,所属工会,工会卡号,开户行,卡状态",
                    $"{person.Name},{person.IdNumber},{union},{person.Cards[0]},鹭湾银行,{status}",
                ]
            );
            Assert.That((await ImportAsync(file)).Counts.Refused, Is.Zero);
        }
    }

    [Test]
    public async Task Phone_ChangedByTheRegistersFile_IsToldToWhoHasTheCardBound()
    {
        var (fan, person) = (Fan(591), await host.NewPersonAsync(514));
        await host.BindAsync(fan, person);
        var binding = (await host.BindingsAsync(person)).Single();
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(
            file,
            [
                "姓名,证件号码,手机号码,所属工会",
                $"{person.Name},{person.IdNumber},15499995140,{await UnionOfAsync(person)}",
            ]
        );

        await ImportAsync(file);
        await host.DoAsync<StandingSweep>(sweep =>
            sweep.RunAsync(DateTimeOffset.UtcNow.AddMinutes(1), default)
        );

        Assert.That(
            await host.AskAsync(
                (UnionDbContext db) =>
                    db.Set<OutboxMessage>()
                        .CountAsync(message =>
                            message.DedupeKey.StartsWith($"card.phone-changed:{binding.Id.Value:N}")
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
