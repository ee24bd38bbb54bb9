namespace WeChatSimulator.Control;

internal sealed record PlaceToSend(double Latitude, double Longitude, string? Label);
