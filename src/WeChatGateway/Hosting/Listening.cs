namespace WeChatUnion.Gateway.Hosting;

/// <summary>How Kestrel listens: for few connections that are kept and much used, those of a proxy.</summary>
internal static class Listening
{
    /// <summary>
    /// Read ahead of a body nobody has asked for yet: a request that waits for its turn costs so much and no more. Of the usual
    /// megabyte a launch day's crowd would fill five thousand.
    /// </summary>
    private const int ReadAheadBytes = 128 * 1024;

    public static void Configure(IWebHostBuilder host) =>
        host.ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBufferSize = ReadAheadBytes;
            })
            .UseSockets(sockets =>
            {
                // One system call less for each request, against 4 KB for each idle connection.
                sockets.WaitForDataBeforeAllocatingBuffer = false;
                sockets.MaxReadBufferSize = ReadAheadBytes;
            });
}
