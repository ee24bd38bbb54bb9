using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>Two entries of the register become one, by two of the staff.</summary>
internal static class MemberMergeSteps
{
    public static async Task<Outcome<MemberId>> MergeAsync(
        this CardHost host,
        MemberId absorbed,
        MemberId kept
    )
    {
        var pair = MemberDuplicate.Of(absorbed, kept, DuplicateReason.SameNameAndBirthday, Now);
        await host.DoAsync<UnionDbContext>(db =>
        {
            db.Add(pair);
            return db.SaveChangesAsync();
        });
        var maker = await host.StaffAsync(StaffRole.Editor);
        var checker = await host.StaffAsync(StaffRole.Reviewer);
        await host.DoAsync<ProposeMerge>(propose =>
            propose.ExecuteAsync(maker, new(pair.Id, kept), Now, default)
        );
        return await host.AskAsync(
            (MergeMembers merge) => merge.ExecuteAsync(checker, new(pair.Id, kept), Now, default)
        );
    }
}
