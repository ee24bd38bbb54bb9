using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Members.MembersHost;

namespace WeChatUnion.Infrastructure.Tests.Members;

[TestFixtureSource(typeof(TestEngines))]
public sealed class TransferRaceTests(DatabaseProvider provider)
{
    private MembersHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await MembersHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>Whoever comes late finds the union gone, whoever comes early is handed over with the others.</summary>
    [Test]
    public async Task Transfer_IntoAUnionThatIsJustMerged_StrandsNobody()
    {
        var enterprises = (await host.UnionsAsync()).FindAll(u => u.Level == UnionLevel.Enterprise);
        var (source, absorbed, into) = (enterprises[0], enterprises[1], enterprises[2]);
        var members = await host.MembersOfAsync(source);
        var expected = members.Count;
        foreach (var union in enterprises[1..3])
        {
            expected += (await host.MembersOfAsync(union)).Count;
        }
        var admin = host.CityActor(StaffRole.Administrator);

        var outcomes = await Cards.CardHostSteps.AtOnceAsync(
            members.Count + 1,
            async i =>
                i == 3
                    ? (
                        await host.AskAsync(
                            (MergeOrganizations merge) =>
                                merge.ExecuteAsync(admin, new(absorbed.Id, into.Id), Now, default)
                        )
                    ).Refusal
                    : (
                        await host.AskAsync(
                            (TransferMember transfer) =>
                                transfer.ExecuteAsync(
                                    admin,
                                    new(
                                        members[i < 3 ? i : i - 1].Id,
                                        absorbed.Id,
                                        "随单位一起转会"
                                    ),
                                    Now,
                                    default
                                )
                        )
                    ).Refusal
        );

        Assert.That(outcomes[3], Is.Null, "the merge goes through");
        Assert.That(
            outcomes,
            Is.All.Null.Or.EqualTo(RegisterRefusals.OrganizationNotActive)
                .Or.EqualTo(RegisterRefusals.ChangedMeanwhile)
        );
        Assert.That(await host.MembersOfAsync(absorbed), Is.Empty);
        var left = (await host.MembersOfAsync(source)).Count;
        Assert.That((await host.MembersOfAsync(into)).Count + left, Is.EqualTo(expected));
    }
}
