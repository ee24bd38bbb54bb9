using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>Looks at one thing that is odd when machines or several people are at work. Register one as a singleton.</summary>
public interface IFanEye
{
    /// <returns>Null: nothing to see.</returns>
    FanSignal? Look(FanDeeds deeds);
}
