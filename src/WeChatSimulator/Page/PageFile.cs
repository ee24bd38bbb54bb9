namespace WeChatSimulator.Page;

/// <param name="Path">Where it is served, relative to the simulator: a page without its ending.</param>
internal sealed record PageFile(string Path, string Text, string Type);
