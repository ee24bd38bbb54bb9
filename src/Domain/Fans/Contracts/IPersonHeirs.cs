namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Who stands today where somebody stood before he turned out to be another.</summary>
public interface IPersonHeirs
{
    /// <returns>Of each the person it leads to today; itself when it was never absorbed.</returns>
    Task<IReadOnlyDictionary<PersonId, PersonId>> OfAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    );

    /// <summary>The other way: under which ids something of this person may still stand.</summary>
    /// <returns>The person itself and everybody it absorbed, and whom those had absorbed.</returns>
    Task<IReadOnlyCollection<PersonId>> BehindAsync(PersonId person, CancellationToken cancel);
}
