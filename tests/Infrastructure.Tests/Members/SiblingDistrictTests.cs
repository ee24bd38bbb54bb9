using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Duplicates;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Members.MembersHost;

namespace WeChatUnion.Infrastructure.Tests.Members;

/// <summary>Every use case of the register, asked by the district next door and by roles without the act.</summary>
public sealed class SiblingDistrictTests
{
    private const string Reason = "窗口核对会员资料";
    private MembersHost host = null!;
    private UnionOrganization street = null!;
    private UnionOrganization otherStreet = null!;
    private UnionOrganization enterprise = null!;
    private MemberId member;
    private DuplicateRow pair = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await MembersHost.StartAsync(DatabaseProvider.Sqlite);
        var streets = await host.BelowAsync(host.Districts[0]);
        (street, otherStreet) = (streets[0], streets[1]);
        enterprise = (await host.UnionsAsync()).First(union =>
            union.Level == UnionLevel.Enterprise && street.Covers(union)
        );
        member = (await host.MembersOfAsync(enterprise))[0].Id;
        await host.DoAsync<DuplicateSweep>(sweep => sweep.RunAsync(Now, default));
        var queue = await host.AskAsync(
            (DuplicateQueries queries) =>
                queries.QueueAsync(new([host.City.Path]), null, new(), default)
        );
        pair = queue.Items[0];
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCaseSource(nameof(UseCases))]
    public async Task UseCase_AskedFromNextDoor_FindsNothing(string name, StaffRole role)
    {
        // A pair may lie across two districts: then it is nobody's but the city's.
        var stranger = await StrangerAsync(name, role);

        Assert.That(await AskAsync(name, stranger), Is.EqualTo(StaffRefusals.NotFound));
    }

    [TestCaseSource(nameof(UseCases))]
    public async Task UseCase_WithoutTheRole_IsNotAllowed(string name, StaffRole role)
    {
        var without = host.CityActor(
            role == StaffRole.Administrator ? StaffRole.Editor : StaffRole.Finance
        );
        var nobody = new StaffActor(StaffAccountId.New(), "某人", []);

        Assert.That(await AskAsync(name, without), Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(await AskAsync(name, nobody), Is.EqualTo(StaffRefusals.NotAllowed));
    }

    private static IEnumerable<TestCaseData> UseCases()
    {
        foreach (
            var name in new[]
            {
                nameof(AddOrganization),
                nameof(RenameOrganization),
                nameof(MoveOrganization),
                nameof(MergeOrganizations),
                nameof(AbolishOrganization),
                nameof(SetDuesStanding),
            }
        )
        {
            yield return new(name, StaffRole.Administrator);
        }
        foreach (
            var name in new[]
            {
                nameof(ChangeMemberState),
                nameof(TransferMember),
                nameof(CorrectMember),
                nameof(RevealMemberNumber),
                nameof(ProposeMerge),
                nameof(MergeMembers),
                nameof(DismissDuplicate),
            }
        )
        {
            yield return new(name, StaffRole.Editor);
        }
    }

    private async Task<StaffActor> StrangerAsync(string name, StaffRole role)
    {
        if (name is not (nameof(ProposeMerge) or nameof(MergeMembers) or nameof(DismissDuplicate)))
        {
            return Actor(host.Districts[1], role);
        }
        var unions = await host.UnionsAsync();
        var first = unions.Single(union => union.Id == pair.First.OrganizationId);
        return Actor(host.Districts.First(district => !district.Covers(first)), role);
    }

    private Task<Refusal?> AskAsync(string name, StaffActor actor) =>
        name switch
        {
            nameof(AddOrganization) => RefusalAsync(
                (AddOrganization add) =>
                    add.ExecuteAsync(actor, new(street.Id, "新社区"), Now, default)
            ),
            nameof(RenameOrganization) => RefusalAsync(
                (RenameOrganization r) =>
                    r.ExecuteAsync(actor, new(street.Id, "新名"), Now, default)
            ),
            nameof(MoveOrganization) => RefusalAsync(
                (MoveOrganization move) =>
                    move.ExecuteAsync(actor, new(street.Id, host.Districts[1].Id), Now, default)
            ),
            nameof(MergeOrganizations) => RefusalAsync(
                (MergeOrganizations merge) =>
                    merge.ExecuteAsync(actor, new(street.Id, otherStreet.Id), Now, default)
            ),
            nameof(AbolishOrganization) => RefusalAsync(
                (AbolishOrganization a) => a.ExecuteAsync(actor, new(street.Id), Now, default)
            ),
            nameof(SetDuesStanding) => RefusalAsync(
                (SetDuesStanding set) =>
                    set.ExecuteAsync(actor, new(enterprise.Id, false, Today), Now, default)
            ),
            nameof(ChangeMemberState) => RefusalAsync(
                (ChangeMemberState change) =>
                    change.ExecuteAsync(
                        actor,
                        new(member, MemberState.Left, MemberStateReason.OwnWish, Today),
                        Now,
                        default
                    )
            ),
            nameof(TransferMember) => RefusalAsync(
                (TransferMember transfer) =>
                    transfer.ExecuteAsync(actor, new(member, street.Id, Reason), Now, default)
            ),
            nameof(CorrectMember) => RefusalAsync(
                (CorrectMember correct) =>
                    correct.ExecuteAsync(
                        actor,
                        new(member, "张三", null, null, Reason),
                        Now,
                        default
                    )
            ),
            nameof(RevealMemberNumber) => RefusalAsync(
                (RevealMemberNumber reveal) =>
                    reveal.ExecuteAsync(
                        actor,
                        new(member, RevealedField.Name, Reason),
                        Now,
                        default
                    )
            ),
            nameof(ProposeMerge) => RefusalAsync(
                (ProposeMerge propose) =>
                    propose.ExecuteAsync(actor, new(pair.Id, pair.First.Id), Now, default)
            ),
            nameof(MergeMembers) => RefusalAsync(
                (MergeMembers merge) =>
                    merge.ExecuteAsync(actor, new(pair.Id, pair.First.Id), Now, default)
            ),
            nameof(DismissDuplicate) => RefusalAsync(
                (DismissDuplicate dismiss) =>
                    dismiss.ExecuteAsync(actor, new(pair.Id, Reason), Now, default)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };

    private async Task<Refusal?> RefusalAsync<T, TResult>(Func<T, Task<Outcome<TResult>>> ask)
        where T : notnull => (await host.AskAsync(ask)).Refusal;
}
