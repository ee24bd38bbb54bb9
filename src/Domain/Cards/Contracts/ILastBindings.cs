using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>
/// Who a member is, and whoever was him last where no binding stands: for what has to be seen, undone or passed on after it ended. Either way
/// is the other's way back. Once one of the two was bound to somebody else, what was between them is over.
/// </summary>
public interface ILastBindings
{
    /// <summary>Null: nobody ever was this member, or he has been another since.</summary>
    Task<PersonId?> FindPersonAsync(MemberId member, CancellationToken cancel);

    /// <summary>Null: he never bound a card, or another has bound it since.</summary>
    Task<MemberId?> FindMemberAsync(PersonId person, CancellationToken cancel);
}
