using System.Diagnostics;
using System.Runtime.InteropServices;

namespace WeChatUnion.Crowd.Draws;

/// <summary>
/// A process of our own browser that is let run for one part of the time in so many, all its threads alike. What Chromium slows down itself
/// (<c>Emulation.setCPUThrottlingRate</c>) is a page's main thread: for a worker it answers "only supported for pages, not workers".
/// </summary>
internal sealed class SlowProcess : IDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;
    private static readonly TimeSpan Run = TimeSpan.FromMilliseconds(10);

    private readonly int process;
    private readonly Thread thread;
    private volatile bool isOver;

    public SlowProcess(int process, double factor)
    {
        this.process = process;
        thread = new Thread(() => Alternate(Run * (factor - 1)))
        {
            Priority = ThreadPriority.Highest,
        };
        thread.Start();
    }

    public void Dispose()
    {
        isOver = true;
        thread.Join();
    }

    private void Alternate(TimeSpan pause)
    {
        var clock = new Stopwatch();
        while (!isOver)
        {
            _ = Signal(process, Stop);
            clock.Restart();
            Thread.Sleep(pause);
            // A sleep that was late is owed back, or the factor would be another.
            var owed = Run * (clock.Elapsed / pause);
            _ = Signal(process, Continue);
            Thread.Sleep(owed);
        }
        _ = Signal(process, Continue);
    }

#pragma warning disable SYSLIB1054 // Generated marshalling would need unsafe code.
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Signal(int process, int signal);
#pragma warning restore SYSLIB1054
}
