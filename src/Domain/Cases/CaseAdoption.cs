using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases;

/// <summary>
/// A case filed at a counter for a member without WeChat stands under a person nobody is. Who binds the member is that person:
/// word of it, his own data and its deletion reach him. A person with a WeChat of his own keeps his cases.
/// </summary>
public sealed class CaseAdoption(
    ICaseStore store,
    IMaterialStore materials,
    CaseDoubles doubles,
    CaseTelling telling,
    IMemberFans bound,
    IPersonIdentities identities
)
{
    /// <summary>By whoever is bound now; nobody is, nothing happens. In the caller's unit of work.</summary>
    /// <returns>Whether anything changed.</returns>
    internal async Task<bool> AdoptAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await bound.FindPersonAsync(member, cancel) is { } person
        && await AdoptAsync(person, member, now, cancel);

    /// <summary>By this person, who is bound or is just being. In the caller's unit of work.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> AdoptAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var moving = new List<Case>();
        foreach (var one in await store.FindOfMemberAsync(member, cancel))
        {
            if (
                one.PersonId != person
                && (await identities.OfAsync(one.PersonId, cancel)).Count == 0
            )
            {
                moving.Add(one);
            }
        }
        if (moving.Count == 0)
        {
            return false;
        }
        var standing = await store.FindOfPersonAsync(person, cancel);
        await doubles.SettleAsync([.. standing, .. moving], one => one.OnceKey, now, cancel);
        foreach (var one in moving)
        {
            await MoveAsync(one, person, cancel);
            telling.Record(one, "cases.adopted", now);
        }
        return true;
    }

    /// <summary>A case with its photos.</summary>
    internal async Task MoveAsync(Case one, PersonId person, CancellationToken cancel)
    {
        one.MoveTo(person);
        foreach (var material in await materials.FindOfCaseAsync(one.Id, cancel))
        {
            material.MoveTo(person);
        }
    }
}
