using WeChat.Wire;

namespace WeChat.Events.MiniProgram;

/// <summary>One step of a parcel.</summary>
/// <param name="ActionTime">Unix seconds.</param>
public sealed record ExpressAction(long? ActionTime, int? ActionType, string ActionMsg)
{
    internal static ExpressAction From(WireFields action) =>
        new(action.Int64("ActionTime"u8), action.Int32("ActionType"u8), action.Text("ActionMsg"u8));
}
