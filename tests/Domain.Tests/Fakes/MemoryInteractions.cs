using WeChatUnion.Domain.IronFans.Contracts;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>What use cases asked to be counted, saved or not.</summary>
public sealed class MemoryInteractions : ICountInteractions
{
    public List<Interaction> Asked { get; } = [];

    public void Count(Interaction interaction) => Asked.Add(interaction);
}
