using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Members;

/// <summary>Lists that name double entries or come slowly, and tags that are too many to be listed.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class TagListTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;
    private StaffActor editor = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await LotteryHost.StartAsync(provider);
        var city = await host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindRootAsync(default)
        );
        editor = new(StaffAccountId.New(), "林工", [new(StaffRole.Editor, city!.Path)]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>As it is where one member is added by hand.</summary>
    [Test]
    public async Task List_ADoubleEntryThatWentIntoAnother_IsNoMember()
    {
        var tag = await MakeAsync("合并以后");
        var person = await host.Cards.NewPersonAsync(7_501);
        var member = (await AddAsync(await MakeAsync("合并以前"), person)).Value;
        await host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<Member>()
                .Where(one => one.Id == member)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, MemberState.Merged))
        );

        var listed = await host.Cards.AskAsync(
            (TagList list) =>
                list.ExecuteAsync(
                    editor,
                    tag,
                    Sent($"姓名,证件号码\n{person.Name},{person.IdNumber}\n"),
                    Now,
                    default
                )
        );
        var single = await AddAsync(tag, person);

        Assert.That(listed.Value.Added, Is.Zero);
        Assert.That(
            listed.Value.Faults.Select(fault => fault.Why),
            Is.EqualTo((string[])[TagRefusals.NoMember.Message])
        );
        Assert.That(single.Refusal, Is.EqualTo(TagRefusals.NoMember));
    }

    [Test]
    public async Task Read_WhileAnotherListIsStillOnItsWay_DoesNotWaitForIt()
    {
        using var leaving = new CancellationTokenSource();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var slow = new EndlessStream();
        var waiting = ReadAsync(slow, leaving.Token);
        await slow.Asked;

        var rows = await ReadAsync(Sent("姓名,证件号码\n甲乙,1\n"), patience.Token);
        await leaving.CancelAsync();

        Assert.That(rows.Value, Has.Count.EqualTo(1));
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>A campaign for the bearers of an old tag still shows it in its form.</summary>
    [Test]
    public async Task Circles_MoreThanAreListed_HoldThoseThatAreChosen()
    {
        var old = MemberTag.Of("很早的", editor.Id, Now.AddYears(-3));
        await host.Cards.DoAsync<UnionDbContext>(db =>
        {
            db.Add(old);
            db.AddRange(
                Enumerable.Range(0, 200).Select(i => MemberTag.Of($"近来的{i}", editor.Id, Now))
            );
            return db.SaveChangesAsync();
        });
        var name = $"members.tag-{old.Id.Value:N}";

        var plain = await CirclesAsync();
        var chosen = await CirclesAsync(name, "members.tag-none", "iron-fans.winners");

        Assert.That(plain.Select(circle => circle.Name), Has.None.EqualTo(name));
        Assert.That(
            chosen.Except(plain),
            Is.EqualTo((CampaignCircle[])[new CampaignCircle(name, "很早的")])
        );
    }

    private Task<IReadOnlyList<CampaignCircle>> CirclesAsync(params string[] chosen) =>
        host.Cards.AskAsync((CampaignCircles circles) => circles.ListAsync(chosen, default));

    private Task<Outcome<IReadOnlyList<TagFileRow>>> ReadAsync(
        Stream sent,
        CancellationToken cancel
    ) => host.Cards.AskAsync((ITagFile file) => file.ReadAsync(sent, cancel));

    private static MemoryStream Sent(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task<MemberTagId> MakeAsync(string name) =>
        (
            await host.Cards.AskAsync(
                (MakeTag make) => make.ExecuteAsync(editor, name, Now, default)
            )
        ).Value;

    private Task<Outcome<MemberId>> AddAsync(MemberTagId tag, DemoPerson person) =>
        host.Cards.AskAsync(
            (TagMember add) =>
                add.ExecuteAsync(editor, new(tag, person.Name, person.IdNumber), Now, default)
        );

    /// <summary>Says nothing until whoever reads it gives up.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        private readonly TaskCompletionSource asked = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public Task Asked => asked.Task;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
