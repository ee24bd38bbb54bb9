namespace WeChat.Api.Materials;

public sealed record MaterialCounts(int Images, int Voices, int Videos, int Articles);
