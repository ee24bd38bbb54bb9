using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Infrastructure.Notifications.Windows;

/// <summary>What a fan did since it was last written down, folded into one window.</summary>
/// <param name="Since">The first of the acts: a window that had ended by then does not count any more.</param>
/// <param name="Window">What the acts together opened.</param>
/// <param name="Closes">The fan left among them: what stood before them is gone.</param>
internal sealed record RecentActs(DateTimeOffset Since, SendWindow Window, bool Closes)
{
    public static RecentActs Of(FanAct act, DateTimeOffset at) =>
        new(at, SendWindow.Of(act, at), act == FanAct.Leave);

    public RecentActs And(FanAct act, DateTimeOffset at) =>
        this with
        {
            Window = Window.After(act, at),
            Closes = Closes || act == FanAct.Leave,
        };

    public RecentActs And(RecentActs later) =>
        later.Closes
            ? later
            : this with
            {
                Window = Window.IsOpen(later.Since)
                    ? new(
                        Math.Max(Window.Left, later.Window.Left),
                        Window.Until > later.Window.Until ? Window.Until : later.Window.Until
                    )
                    : later.Window,
            };
}
