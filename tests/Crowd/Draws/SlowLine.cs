using System.Net;
using System.Net.Sockets;

namespace WeChatUnion.Crowd.Draws;

/// <summary>
/// A way to the gateway that lets no more than so many bits a second through, all connections together. What a browser's own tools slow
/// down is what the page asks for, not what its workers do.
/// </summary>
internal sealed class SlowLine : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Uri gateway;
    private readonly int portion;

    /// <param name="kilobits">A second, down; what is sent up is not slowed.</param>
    public SlowLine(Uri gateway, int kilobits)
    {
        this.gateway = gateway;
        portion = Math.Max(1, (int)(kilobits * 1000L / 8 * Tick.TotalMilliseconds / 1000));
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    public void Dispose()
    {
        ending.Cancel();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                _ = RelayAsync(await listener.AcceptTcpClientAsync(ending.Token));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task RelayAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(gateway.Host, gateway.Port, ending.Token);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream(), ending.Token),
                TrickleAsync(far.GetStream(), near.GetStream())
            );
        }
        catch (Exception end)
            when (end is OperationCanceledException or SocketException or IOException)
        {
            // The browser has left, or the measuring is over.
        }
    }

    private async Task TrickleAsync(NetworkStream from, NetworkStream to)
    {
        var some = new byte[portion];
        int count;
        while ((count = await from.ReadAsync(some, ending.Token)) > 0)
        {
            await turn.WaitAsync(ending.Token);
            try
            {
                // By the clock of what should have gone: a delay that is late is not added up.
                await Task.Delay(Tick * ((double)count / portion), ending.Token);
            }
            finally
            {
                turn.Release();
            }
            await to.WriteAsync(some.AsMemory(0, count), ending.Token);
        }
    }
}
