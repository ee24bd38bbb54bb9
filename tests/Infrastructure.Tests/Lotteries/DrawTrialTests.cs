using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Lotteries;

/// <summary>A draw tried out on what stands in the database: it tells sums, leaves nothing, and cannot open a seal.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class DrawTrialTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await LotteryHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Run_OnEntries_LeavesOutWhomTheListWould()
    {
        var draw = await host.DrawAsync(prizes: 2);
        var fans = await host.MembersAsync(6);
        foreach (var fan in fans)
        {
            await host.EnterAsync(fan, draw.Id);
        }
        await host.LeaveAsync(fans[0]);
        await ExcludeAsync(fans[1]);

        var tables = await RunAsync(draw);

        Assert.That(
            tables["参加人数"].Select(line => $"{line.Name} {line.Value}"),
            Is.EqualTo(
                (string[])
                    [
                        "现有报名 6 人",
                        "列入名单 4 人",
                        "未列入：已不在会 1 人",
                        "未列入：不参加抽奖的人员 1 人",
                    ]
            )
        );
        Assert.That(
            tables["奖品"].Select(line => line.Value),
            Is.EqualTo((string[])["2 份全部抽出", "2 人"])
        );
        Assert.That(tables["中奖者所在的工会"].Sum(line => CountOf(line)), Is.EqualTo(2));
        // What was tried is what is done.
        await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);
        var list = await host.Cards.AskAsync(
            (UnionDbContext db) => db.Set<FrozenList>().SingleAsync(one => one.Id == draw.Id)
        );
        Assert.That((list.Count, list.LeftOut), Is.EqualTo((4, 2)));
    }

    [Test]
    public async Task Run_WithoutEntries_TakesMembersOfTheRegister()
    {
        var draw = await host.DrawAsync(prizes: 10);
        await host.MembersAsync(4);

        var tables = await RunAsync(draw, members: 3);

        Assert.That(tables["参加人数"][0].Name, Is.EqualTo("随机取的会员"));
        Assert.That(CountOf(tables["参加人数"][0]), Is.EqualTo(3));
        Assert.That(tables["奖品"][0].Value, Does.StartWith("抽出 "));
    }

    [Test]
    public async Task Run_LeavesNothingBehind()
    {
        var draw = await host.DrawAsync(prizes: 1);
        await host.EnterAsync(await host.MemberAsync(), draw.Id);

        await RunAsync(draw);

        Assert.That(await host.WinsAsync(draw.Id), Is.Empty);
        Assert.That(await host.StateAsync(draw.Id), Is.EqualTo(CampaignState.Published));
        var kept = await host.Cards.AskAsync(
            async (UnionDbContext db) =>
                await db.Set<FrozenList>().CountAsync(one => one.Id == draw.Id)
                + await db.Set<LotteryDraw>().CountAsync(one => one.Id == draw.Id)
        );
        Assert.That(kept, Is.Zero);
    }

    /// <summary>Whatever a trial is made of, all the way down, nothing of it is given the keys, or a way to ask for them.</summary>
    [Test]
    public async Task Trials_AreNeverGivenTheVault()
    {
        var (trials, draw) = await host.Cards.InScopeAsync(services =>
            Task.FromResult(
                (
                    services
                        .GetServices<ICampaignTrial>()
                        .Select(trial => PartsOf(trial.GetType(), services))
                        .ToList(),
                    PartsOf(typeof(DrawLottery), services)
                )
            )
        );

        Assert.That(trials, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(trials.SelectMany(parts => parts).Where(OpensSeals), Is.Empty);
        // The same look finds it where it is.
        Assert.That(draw.Where(OpensSeals), Is.Not.Empty);
    }

    private static bool OpensSeals(Type part) =>
        part.IsAssignableTo(typeof(IPersonalDataVault))
        || part.IsAssignableTo(typeof(IServiceProvider))
        || part.IsAssignableTo(typeof(IServiceScopeFactory));

    private static HashSet<Type> PartsOf(Type type, IServiceProvider services)
    {
        var parts = new HashSet<Type>();
        var open = new Queue<Type>([type]);
        while (open.TryDequeue(out var next))
        {
            if (
                !parts.Add(next)
                || next.Namespace?.StartsWith("WeChatUnion", StringComparison.Ordinal) != true
                || next.IsAssignableTo(typeof(DbContext))
            )
            {
                continue;
            }
            foreach (var parameter in next.GetConstructors().SelectMany(one => one.GetParameters()))
            {
                parts.Add(parameter.ParameterType);
                open.Enqueue(
                    services.GetService(parameter.ParameterType)?.GetType()
                        ?? parameter.ParameterType
                );
            }
        }
        return parts;
    }

    private async Task<Dictionary<string, IReadOnlyList<TrialLine>>> RunAsync(
        CampaignView draw,
        int members = 100
    )
    {
        var tables = await host.Cards.InScopeAsync(services =>
            services
                .GetServices<ICampaignTrial>()
                .Single(one => one.Kind == draw.Kind)
                .RunAsync(draw, new(members, IsPeaked: false), Now, default)
        );
        return tables.ToDictionary(table => table.Title, table => table.Lines);
    }

    private async Task ExcludeAsync(FanIdentity fan)
    {
        var person = await host.Cards.AskAsync(
            (IFanDirectory known) => known.FindAsync(fan, default)
        );
        var member = await host.Cards.AskAsync(
            (IMemberFans members) => members.FindMemberAsync(person!.Value, default)
        );
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(Exclusion.Of(member!.Value, StaffAccountId.New(), Now));
            await db.SaveChangesAsync();
        });
    }

    private static int CountOf(TrialLine line) => int.Parse(line.Value.Split(' ')[0], null);
}
