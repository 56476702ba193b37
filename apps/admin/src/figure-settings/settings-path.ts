export const SETTINGS_PATH = '/pengaturan-angka';
