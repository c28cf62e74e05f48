export default defineAppConfig({
  pages: [
    'pages/week/index',
    'pages/report/index',
    'pages/me/index',
    'pages/receipts/index',
    'pages/settings/index',
    'pages/record/index',
    'pages/outbox/index',
    'pages/spot/index',
    'pages/checkin/index',
    'pages/leave/index',
    'pages/leaveform/index',
    'pages/leavecase/index',
  ],
  window: {
    navigationBarTitleText: '云检',
    navigationBarBackgroundColor: '#123f5e',
    navigationBarTextStyle: 'white',
    backgroundColor: '#f2f4f7',
  },
  // Each is asked for only when a duty asks for a position, or the person has agreed.
  requiredPrivateInfos: ['getLocation', 'startLocationUpdate', 'onLocationChange'],
  permission: { 'scope.userLocation': { desc: '用于在您报到、应答抽检或返回报告时确认位置；您同意后，应用打开时定时取位置' } },
  lazyCodeLoading: 'requiredComponents',
});
