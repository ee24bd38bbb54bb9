using System.Collections.Concurrent;

namespace WeChatSimulator.MiniProgram;

/// <summary>Links by their address.</summary>
internal sealed class LinkBook
{
    private readonly ConcurrentDictionary<string, MadeLink> links = new();

    public void Add(string address, MadeLink link) => links[address] = link;

    public MadeLink? Find(string? address) =>
        address is not null && links.TryGetValue(address, out var link) ? link : null;
}
