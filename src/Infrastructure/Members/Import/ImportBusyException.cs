namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>Another import holds the lease, or took it over because this one had been silent too long.</summary>
internal sealed class ImportBusyException() : Exception("Another import is running.");
