using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What looks odd about the first of a month, from what they did when.</summary>
public interface IFanSignals
{
    /// <param name="persons">At most some hundreds.</param>
    /// <returns>Those with something odd.</returns>
    Task<IReadOnlyDictionary<PersonId, IReadOnlyList<FanSignal>>> FindAsync(
        int month,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    );
}
