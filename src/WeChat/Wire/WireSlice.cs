namespace WeChat.Wire;

/// <summary>A piece of the source, or of the scratch buffer where decoded text lies.</summary>
internal readonly record struct WireSlice(int Start, int Length, bool InScratch = false);
